import '../../components/theme/theme.css';
import './frame.css';
import { openCardPort } from '../../lib/messages/card-port.ts';
import { say } from './say.ts';
import { showCard } from './show-card.ts';

const root = document.getElementById('root') as HTMLElement;

// Nothing private is drawn before the handshake: any page may try to embed this one, and sees a sentence about nobody.
openCardPort(location.hash.slice(1)).then(
  (port) => showCard(root, port),
  () => say(root, 'Clientside’s card opens only where Clientside puts it.'),
);
