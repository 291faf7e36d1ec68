import { useWords } from '../locales/useWords';

/** What a marketplace or a carrier calls the state of an order or parcel, in words where they are known. */
export function useStatusName(): (status: string) => string {
  const { knows, say } = useWords();
  return (status) => {
    const key = `order.state.${status.toLowerCase().replaceAll(/[^a-z]/g, '')}`;
    return knows(key) ? say(key) : status;
  };
}
