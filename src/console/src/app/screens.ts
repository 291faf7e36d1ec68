import { lazy } from 'react';

const ticket = () => import('../features/ticket/TicketPage');

/** Every screen but the queue is read when somebody goes there. */
export const AdministrationPage = lazy(async () => ({
  default: (await import('../features/administration/AdministrationPage')).AdministrationPage,
}));
export const ConnectionsPage = lazy(async () => ({
  default: (await import('../features/connections/ConnectionsPage')).ConnectionsPage,
}));
export const DecisionsPage = lazy(async () => ({
  default: (await import('../features/decisions/DecisionsPage')).DecisionsPage,
}));
export const IncidentPage = lazy(async () => ({
  default: (await import('../features/suspension/IncidentPage')).IncidentPage,
}));
export const MacroPage = lazy(async () => ({ default: (await import('../features/macros/MacroPage')).MacroPage }));
export const MacrosPage = lazy(async () => ({ default: (await import('../features/macros/MacrosPage')).MacrosPage }));
export const NotificationsPage = lazy(async () => ({
  default: (await import('../features/notifications/NotificationsPage')).NotificationsPage,
}));
export const OrderPage = lazy(async () => ({ default: (await import('../features/order/OrderPage')).OrderPage }));
export const PreferencesPage = lazy(async () => ({
  default: (await import('../features/preferences/PreferencesPage')).PreferencesPage,
}));
export const QuarantinePage = lazy(async () => ({
  default: (await import('../features/quarantine/QuarantinePage')).QuarantinePage,
}));
export const SavedQueuePage = lazy(async () => ({
  default: (await import('../features/queue/SavedQueuePage')).SavedQueuePage,
}));
export const SearchPage = lazy(async () => ({ default: (await import('../features/search/SearchPage')).SearchPage }));
export const SuspensionsPage = lazy(async () => ({
  default: (await import('../features/suspension/SuspensionsPage')).SuspensionsPage,
}));
export const TicketPage = lazy(async () => ({ default: (await ticket()).TicketPage }));

/** From the queue people go to a ticket: it is there before they do. */
export const expectTicket = (): void => void ticket().catch(() => undefined);
