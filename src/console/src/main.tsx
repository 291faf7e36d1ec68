import '@mantine/core/styles.css';
import './fonts.css';
import './tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startLanguage } from './locales/i18n';

const root = document.getElementById('root');
await startLanguage();
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
