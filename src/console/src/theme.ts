import {
  createTheme,
  type ButtonProps,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineTheme,
} from '@mantine/core';

const sea: MantineColorsTuple = [
  '#e8f6f8',
  '#d3eaee',
  '#a4d5dd',
  '#72bfcc',
  '#4aadbe',
  '#31a1b5',
  '#1f8fa4',
  '#0b7285',
  '#066274',
  '#004f5f',
];

/** Greys with a little of the accent in them, so that dark controls belong to dark surfaces. */
const dark: MantineColorsTuple = [
  '#e4eaec',
  '#c3ced2',
  '#9fafb6',
  '#74858c',
  '#3d494f',
  '#303a3f',
  '#20282c',
  '#191f23',
  '#12181b',
  '#0c1113',
];

export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: 7,
  colors: { sea, dark },
  defaultRadius: 'sm',
  fontFamily: 'Inter, "Segoe UI", system-ui, -apple-system, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "JetBrains Mono", "Cascadia Mono", "Liberation Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8438rem', md: '0.9375rem' },
  headings: { fontWeight: '600' },
  cursorType: 'pointer',
  autoContrast: true,
  respectReducedMotion: true,
  components: {
    // Plain objects: `Menu.extend` would have every first screen read the menus.
    Button: {
      defaultProps: { fz: 'sm', fw: 550 },
      // A link stands where its text stands.
      vars: (_: MantineTheme, { variant }: ButtonProps) => ({
        root: variant === 'subtle' ? { '--button-padding-x': '0px', '--button-hover': 'transparent' } : {},
      }),
      classNames: { root: 'button' },
    },
    // Centred below their button they would cover the navigation.
    Menu: { defaultProps: { position: 'bottom-start' } },
    Popover: { defaultProps: { position: 'bottom-start' } },
  },
});

/** Soft text of Mantine's own parts, and what they say is wrong, reach 4.5 : 1 like ours. */
export const softText: CSSVariablesResolver = () => {
  const variables = {
    '--mantine-color-dimmed': 'var(--text-soft)',
    '--mantine-color-placeholder': 'var(--text-soft)',
    '--mantine-color-error': 'var(--last-hour)',
  };
  return { variables: {}, light: variables, dark: variables };
};
