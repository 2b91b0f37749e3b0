import './Sparkline.css'
import { curveOf, type Sample } from './samples'

/** The round trip over the last half hour. The figures beside it say the same in words. */
export function Sparkline({ samples, width = 84, height = 20 }: { samples: readonly Sample[]; width?: number; height?: number }) {
  const { lines, last } = curveOf(samples, width, height)
  return (
    <svg class="sparkline" viewBox={`-2 -2 ${width + 4} ${height + 4}`} width={width + 4} height={height + 4} aria-hidden="true">
      <line class="sparkline-ground" x1="0" y1={height} x2={width} y2={height} />
      {lines.map((line, i) => (
        <polyline key={i} points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
      ))}
      {lines.flat().map(({ x, y, lossy }) => lossy && <circle key={x} class="sparkline-loss" cx={x} cy={y} r="2" />)}
      {last && <circle cx={last.x} cy={last.y} r="2" />}
    </svg>
  )
}
