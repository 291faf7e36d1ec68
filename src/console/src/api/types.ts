import type { components } from './schema';

/** The names the console uses for what the server sends; the shapes come from the OpenAPI document. */
type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Account = Schemas['AccountView'];
export type Person = Schemas['PersonName'];
export type Colleague = Schemas['ColleagueView'];
export type TicketSummary = Schemas['TicketSummary'];
export type Ticket = Schemas['TicketView'];
export type TicketClock = Schemas['ClockView'];
export type TicketStatus = Schemas['TicketStatus'];
export type Counts = Schemas['TicketCounts'];
export type Entry = Schemas['Entry'];
export type Message = Schemas['MessageEntry'];
export type NoteEntry = Schemas['NoteEntry'];
export type NoteRequest = Schemas['NoteRequest'];
export type EvidenceEntry = Schemas['EvidenceEntry'];
export type AcidLetter = Schemas['AcidView'];
export type Risk = NonNullable<Schemas['RiskRating']>;
export type Policy = Schemas['PolicyView'];
export type Team = Schemas['TeamView'];
export type HandOff = Schemas['HandOff'];
export type Reply = Schemas['ReplyEntry'];
export type ReplyState = Schemas['ReplyState'];
export type AttachmentInfo = Schemas['AttachmentEntry'];
export type Order = Schemas['OrderView'];
export type Shipment = Schemas['ShipmentView'];
export type Money = Schemas['Money'];
export type Found = Schemas['SearchAnswer'];
export type Hit = Schemas['SearchItem'];
export type QuarantinedMail = Schemas['MailItem'];
export type QuarantinedEffect = Schemas['EffectItem'];
export type ProblemDetails = Schemas['Problem'];
export type StaleReply = Schemas['StaleReplyProblem'];
