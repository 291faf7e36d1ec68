/** Opens it as soon as it is there. */
export const openJump = (): void => void import('@mantine/spotlight').then(({ spotlight }) => spotlight.open());
