import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { Reconnected } from '../clock/Reconnected';
import { ServerTime } from '../clock/ServerTime';
import { Beside } from '../features/queue/Beside';
import { QueuePage } from '../features/queue/QueuePage';
import { SessionGate } from '../features/session/SessionGate';
import { Shell } from '../layout/Shell';
import { softText, theme } from '../theme';
import { createQueryClient } from './queryClient';
import {
  AdministrationPage,
  ConnectionsPage,
  MacroPage,
  MacrosPage,
  DecisionsPage,
  IncidentPage,
  NotificationsPage,
  OrderPage,
  PreferencesPage,
  QuarantinePage,
  SavedQueuePage,
  SearchPage,
  SuspensionsPage,
  expectTicket,
  TicketPage,
  VerificationPage,
} from './screens';

const Overlays = lazy(async () => ({ default: (await import('./Overlays')).Overlays }));

/** When the first screen stands. */
const soon = 1500;

export function App() {
  const [client] = useState(createQueryClient);
  useEffect(() => {
    const later = setTimeout(expectTicket, soon);
    return () => clearTimeout(later);
  }, []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={softText} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <ServerTime>
          <Suspense>
            <Overlays />
          </Suspense>
          <BrowserRouter>
            <SessionGate>
              <Reconnected />
              <Routes>
                <Route element={<Shell />}>
                  <Route index element={<Navigate to="/queue/open" replace />} />
                  <Route path="queue/:view" element={<QueuePage />} />
                  <Route
                    path="tickets/:id"
                    element={
                      <Beside>
                        <TicketPage />
                      </Beside>
                    }
                  />
                  <Route path="orders/:account/:orderId" element={<OrderPage />} />
                  <Route path="queue/saved/:id" element={<SavedQueuePage />} />
                  <Route path="notifications" element={<NotificationsPage />} />
                  <Route path="preferences" element={<PreferencesPage />} />
                  <Route path="administration" element={<AdministrationPage />} />
                  <Route path="administration/:part" element={<AdministrationPage />} />
                  <Route path="macros" element={<MacrosPage />} />
                  <Route path="macros/:id" element={<MacroPage />} />
                  <Route path="decisions" element={<DecisionsPage />} />
                  <Route path="search" element={<SearchPage />} />
                  <Route path="connections" element={<ConnectionsPage />} />
                  <Route path="quarantine" element={<QuarantinePage />} />
                  <Route path="verification" element={<VerificationPage />} />
                  <Route path="verification/:part" element={<VerificationPage />} />
                  <Route path="suspensions" element={<SuspensionsPage />} />
                  <Route path="suspensions/:id" element={<IncidentPage />} />
                  <Route path="*" element={<Navigate to="/queue/open" replace />} />
                </Route>
              </Routes>
            </SessionGate>
          </BrowserRouter>
        </ServerTime>
      </QueryClientProvider>
    </MantineProvider>
  );
}
