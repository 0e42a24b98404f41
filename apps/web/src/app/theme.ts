import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Dense and calm: small sizes, thin lines, one accent. Shade 8 and automatic contrast keep text at AA. */
export const theme = createTheme({
  // Mantine's own dark grey is brownish beside the page's blue-grey.
  colors: {
    dark: [
      '#cdd3de',
      '#b6bdca',
      '#8b93a4',
      '#606878',
      '#3b424e',
      '#2e333d',
      '#242933',
      '#1b1e25',
      '#16181e',
      '#101217',
    ],
  },
  respectReducedMotion: true,
  primaryColor: 'indigo',
  primaryShade: 8,
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, 'Liberation Mono', monospace",
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.375rem' }, h2: { fontSize: '1.0625rem' }, h3: { fontSize: '0.9375rem' } },
  },
  components: {
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm', fz: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--rostrum-page': '#f7f8fa',
    '--mantine-color-error': '#c92a2a',
    '--rostrum-panel': '#ffffff',
    '--rostrum-line': '#e1e4ea',
    '--rostrum-quiet': '#59616f',
    '--mantine-color-dimmed': '#59616f',
    '--rostrum-hover': '#eef1f7',
    '--rostrum-selected': '#e4eafc',
  },
  dark: {
    '--rostrum-page': '#14161b',
    '--mantine-color-error': '#ff8787',
    '--rostrum-panel': '#1b1e25',
    '--rostrum-line': '#2e333d',
    '--rostrum-quiet': '#a3abb9',
    '--mantine-color-dimmed': '#a3abb9',
    '--rostrum-hover': '#242933',
    '--rostrum-selected': '#26325a',
  },
});
