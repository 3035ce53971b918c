import '../../components/theme/theme.css';
import './frame.css';
import { createRoot } from 'react-dom/client';
import { openCardPort } from '../../lib/messages/card-port.ts';
import { CardFrame } from './CardFrame.tsx';
import { Stranger } from './Stranger.tsx';

const root = createRoot(document.getElementById('root') as HTMLElement);

// Nothing private is drawn before the handshake: any page may try to embed this one.
openCardPort(location.hash.slice(1)).then(
  (port) => root.render(<CardFrame port={port} />),
  () => root.render(<Stranger />),
);
