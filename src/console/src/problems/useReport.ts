import { notifications } from '@mantine/notifications';
import { asProblem } from '../api/problem';
import { useAdvice } from './useAdvice';

/** Reports the failure of a small action (a tag, a status) that has no place of its own for it. */
export function useReport(): (error: unknown) => void {
  const advice = useAdvice();
  return (error) => {
    const problem = asProblem(error);
    const { title, detail } = advice(problem);
    notifications.show({ color: 'red', title, message: detail ?? '', autoClose: 8000 });
  };
}
