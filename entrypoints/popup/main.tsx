import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Stack.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/Switch.css';
import '../../components/theme/theme.css';
import '../../components/theme/mantine.css';
import { createRoot } from 'react-dom/client';
import { PopupApp } from './PopupApp.tsx';

createRoot(document.getElementById('root') as HTMLElement).render(<PopupApp />);
