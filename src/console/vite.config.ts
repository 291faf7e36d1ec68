import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compress } from './compress';
import { firstLoad } from './firstLoad';
import { words } from './words';

const server = 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react(), words(), firstLoad(), compress()],
  build: {
    // The content security policy of the server allows neither inline scripts nor data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    // What the first screen needs is one file: many small ones compress badly.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': server, '/live': { target: server, ws: true } },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
