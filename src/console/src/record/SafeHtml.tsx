import { createElement, Fragment, useMemo, type ReactNode } from 'react';
import { useTranslation } from '../locales/useTranslation';
import { allowed, isVoid, linkTarget, parse, silent } from './html';
import styles from './Record.module.css';

/**
 * Draws the harmless part of a mail's HTML. The mail's own markup never enters the page: what is allowed is built anew,
 * without any attribute, so there is nothing that could run, load, track or restyle. Images are named, links are written
 * out with their target and lead nowhere.
 */
export function SafeHtml({ html }: { html: string }) {
  const { t } = useTranslation();
  const drawn = useMemo(() => {
    const image = (name: string) => t('timeline.image-left-out', { name });
    return [...parse(html).childNodes].map((node, index) => draw(node, index, image));
  }, [html, t]);
  return <div className={styles.html}>{drawn}</div>;
}

function draw(node: Node, key: number, image: (name: string) => string): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const tag = node.tagName.toLowerCase();
  if (silent.has(tag)) return null;
  if (tag === 'img') return <em key={key}>{image(node.getAttribute('alt') ?? '')}</em>;
  const children = [...node.childNodes].map((child, index) => draw(child, index, image));
  if (tag === 'a') return <Target key={key} element={node} content={children} />;
  if (!allowed.has(tag)) return <Fragment key={key}>{children}</Fragment>;
  return isVoid(tag) ? createElement(tag, { key }) : createElement(tag, { key }, ...children);
}

function Target({ element, content }: { element: Element; content: ReactNode }) {
  const target = linkTarget(element);
  return (
    <>
      <u>{content}</u>
      {target !== null && target !== element.textContent && <span className={styles.target}> ({target})</span>}
    </>
  );
}
