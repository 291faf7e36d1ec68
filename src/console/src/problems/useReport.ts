import { asProblem } from '../api/problem';
import { useToast } from '../layout/useToast';
import { useAdvice } from './useAdvice';

/** Reports the failure of a small action (a tag, a status) that has no place of its own for it. */
export function useReport(): (error: unknown) => void {
  const advice = useAdvice();
  const toast = useToast();
  return (error) => {
    const { title, detail } = advice(asProblem(error));
    toast({ color: 'red', title, message: detail ?? '' });
  };
}
