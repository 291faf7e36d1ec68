import type { Messages } from '../messages';
import { administration } from './administration';
import { connections } from './connections';
import { decision } from './decision';
import { desk } from './desk';
import { deskRules } from './deskRules';
import { keeping } from './keeping';
import { macros } from './macros';
import { merging } from './merging';
import { migration } from './migration';
import { notices } from './notices';
import { noting } from './noting';
import { problem } from './problem';
import { proving } from './proving';
import { quarantine } from './quarantine';
import { queue } from './queue';
import { record } from './record';
import { replying } from './replying';
import { signing } from './signing';
import { splitting } from './splitting';
import { suspension } from './suspension';
import { ticket } from './ticket';
import { verification } from './verification';
import { wording } from './wording';

export const it: Messages = {
  ...administration,
  ...connections,
  ...decision,
  ...desk,
  ...deskRules,
  ...keeping,
  ...macros,
  ...merging,
  ...migration,
  ...notices,
  ...noting,
  ...problem,
  ...proving,
  ...quarantine,
  ...queue,
  ...record,
  ...replying,
  ...signing,
  ...splitting,
  ...suspension,
  ...ticket,
  ...verification,
  ...wording,
};
