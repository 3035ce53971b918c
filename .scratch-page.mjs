import { chromium } from 'playwright';
import http from 'node:http';
const server = http.createServer((q,r)=>{ r.setHeader('content-type','text/html'); 
 r.end(`<!doctype html><title>t</title><body><header><h1>Name</h1></header><input id=host>${'<div><span>x</span></div>'.repeat(q.url.includes('big')?10000:1)}`)}).listen(0,'127.0.0.1');
await new Promise(r=>server.once('listening',r)); const base=`http://127.0.0.1:${server.address().port}`;
const ctx = await chromium.launchPersistentContext('', {executablePath:'/usr/bin/chromium', headless:false, args:['--headless=new','--no-sandbox','--disable-extensions-except=/tmp/ext','--load-extension=/tmp/ext']});
let [sw]=ctx.serviceWorkers(); sw ??= await ctx.waitForEvent('serviceworker');
await new Promise(r=>setTimeout(r,500));
const page = await ctx.newPage(); 
for (const path of ['/list','/r/1','/r/1?big','/list?big']) { await page.goto(base+path); await new Promise(r=>setTimeout(r,4000)); 
const cdp=await ctx.newCDPSession(page); await cdp.send('Performance.enable'); const m=async()=>Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(x=>[x.name,x.value])); const a=await m(); await new Promise(r=>setTimeout(r,10000)); const b=await m(); console.log(path,'idle 10s: task', ((b.TaskDuration-a.TaskDuration)*1000).toFixed(2),'script',((b.ScriptDuration-a.ScriptDuration)*1000).toFixed(2),'layout',((b.LayoutDuration-a.LayoutDuration)*1000).toFixed(2),'style',((b.RecalcStyleDuration-a.RecalcStyleDuration)*1000).toFixed(2)); await cdp.detach(); }
await page.goto(base+'/r/1'); await new Promise(r=>setTimeout(r,1500));
await page.evaluate(()=>{self.gone=[]; new MutationObserver(l=>l.forEach(x=>{x.removedNodes.forEach(n=>gone.push('-'+n.localName)); x.addedNodes.forEach(n=>gone.push('+'+n.localName))})).observe(document,{childList:true,subtree:true})});
await sw.evaluate(()=>chrome.runtime.reload()).catch(()=>{}); await new Promise(r=>setTimeout(r,5000));
console.log('reloaded', await page.evaluate(()=>[document.querySelectorAll('clientside-card').length, gone]), page.frames().map(f=>f.url()), ctx.serviceWorkers().length);
await ctx.close(); server.close();
