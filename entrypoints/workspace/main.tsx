import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../../components/theme/theme.css';
import '../../components/theme/mantine.css';
import { createRoot } from 'react-dom/client';
import { WorkspaceApp } from './WorkspaceApp.tsx';

createRoot(document.getElementById('root') as HTMLElement).render(<WorkspaceApp />);
