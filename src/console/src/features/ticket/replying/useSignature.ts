import { usePreferences } from '../../../desk/usePreferences';

/** Puts the person's signature under a reply as it is begun, where it is read before it is sent; alone it is no reply. */
export function useSignature(): (text: string, begun: boolean) => string {
  const signature = usePreferences()?.signature?.trim() ?? '';
  return (text, begun) => {
    if (signature === '') return text;
    if (text.trim() === signature) return '';
    return begun && text !== '' ? `${text}\n\n${signature}` : text;
  };
}
