import { Select } from '../../../design/Select'
import type { Desk } from '../desk'
import { deskFloorWords } from './deskFloorWords'

const minutes = [1, 2, 3, 5, 7, 10, 15] as const

/** How long the next turn may be. Stays as chosen until chosen otherwise. */
export function LimitSelect({ desk }: { desk: Desk }) {
  const words = deskFloorWords()
  const options = [{ value: '', label: words.limitUsual }, ...minutes.map((n) => ({ value: String(n * 60), label: words.limitMinutes(n) }))]
  return (
    <Select
      inline
      label={words.limit}
      value={desk.limit.value === null ? '' : String(desk.limit.value)}
      options={options}
      onChange={(value) => (desk.limit.value = value ? Number(value) : null)}
    />
  )
}
