import { chromium } from 'playwright';
import http from 'node:http';
const server = http.createServer((q,r)=>{ r.setHeader('content-type','text/html'); 
 r.end(`<!doctype html><title>t</title><body><header><h1>Name</h1></header><input id=host>${'<div><span>x</span></div>'.repeat(q.url.includes('big')?10000:1)}`)}).listen(0,'127.0.0.1');
await new Promise(r=>server.once('listening',r)); const base=`http://127.0.0.1:${server.address().port}`;
const ctx = await chromium.launchPersistentContext('', {executablePath:'/usr/bin/chromium', headless:false, args:['--headless=new','--no-sandbox','--disable-extensions-except=/tmp/ext','--load-extension=/tmp/ext']});
let [sw]=ctx.serviceWorkers(); sw ??= await ctx.waitForEvent('serviceworker');
await new Promise(r=>setTimeout(r,500));
const page = await ctx.newPage(); 
for (const path of ['/r/1','/r/1?big']) { await page.goto(base+path); await new Promise(r=>setTimeout(r,4000)); 
const cdp=await ctx.newCDPSession(page); await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval',{interval:200}); await cdp.send('Profiler.start');
 await page.evaluate(()=>new Promise(r=>{let n=0;const d=document.createElement('section');document.body.append(d);const t=setInterval(()=>{d.replaceChildren(document.createElement('i')); if(++n>250){clearInterval(t);r()}},20)}));
 const {profile}=await cdp.send('Profiler.stop'); const self={}; const dt=profile.timeDeltas; const byId=new Map(profile.nodes.map(n=>[n.id,n])); profile.samples.forEach((id,i)=>{const n=byId.get(id); const k=n.callFrame.functionName+' '+n.callFrame.url.slice(-20)+':'+n.callFrame.columnNumber; self[k]=(self[k]||0)+dt[i]/1000;});
 console.log(path, Object.entries(self).sort((a,b)=>b[1]-a[1]).slice(0,14).map(([k,v])=>v.toFixed(1)+' '+k).join('\n')); await cdp.detach(); }
await ctx.close(); server.close();
