import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Reconnected } from '../clock/Reconnected';
import { ServerTime } from '../clock/ServerTime';
import { Beside } from '../features/queue/Beside';
import { QueuePage } from '../features/queue/QueuePage';
import { SessionGate } from '../features/session/SessionGate';
import { Shell } from '../layout/Shell';
import { Router } from '../routes/Router';
import { Navigate, Routes } from '../routes/Routes';
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
  TicketPage,
  VerificationPage,
} from './screens';

const screens = {
  'queue/:view': <QueuePage />,
  'tickets/:id': (
    <Beside>
      <TicketPage />
    </Beside>
  ),
  'orders/:account/:orderId': <OrderPage />,
  'queue/saved/:id': <SavedQueuePage />,
  notifications: <NotificationsPage />,
  preferences: <PreferencesPage />,
  administration: <AdministrationPage />,
  'administration/:part': <AdministrationPage />,
  macros: <MacrosPage />,
  'macros/:id': <MacroPage />,
  decisions: <DecisionsPage />,
  search: <SearchPage />,
  connections: <ConnectionsPage />,
  quarantine: <QuarantinePage />,
  verification: <VerificationPage />,
  'verification/:part': <VerificationPage />,
  suspensions: <SuspensionsPage />,
  'suspensions/:id': <IncidentPage />,
};

export function App() {
  const [client] = useState(createQueryClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={softText} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <ServerTime>
          <Router>
            <SessionGate>
              <Reconnected />
              <Shell>
                <Routes table={screens} otherwise={<Navigate to="/queue/open" />} />
              </Shell>
            </SessionGate>
          </Router>
        </ServerTime>
      </QueryClientProvider>
    </MantineProvider>
  );
}
