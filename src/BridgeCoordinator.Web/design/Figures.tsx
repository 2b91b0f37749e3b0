import './Figures.css'

/**
 * Digits that keep their place while they change. The typeface has no tabular figures of its own, so each digit gets a
 * cell of the widest one's width. Read as one text by a screen reader.
 */
export function Figures({ children }: { children: string | number }) {
  const text = String(children)
  return (
    <span class="figures">
      <span class="unseen">{text}</span>
      <span aria-hidden="true">
        {[...text].map((sign, i) => (
          <span key={i} class={/\d/.test(sign) ? 'digit' : undefined}>
            {sign}
          </span>
        ))}
      </span>
    </span>
  )
}
