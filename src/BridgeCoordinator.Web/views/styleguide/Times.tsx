import { useMemo } from 'preact/hooks'
import { ServerClock } from '../../connection/serverClock'
import { tickOf } from '../../connection/ticker'
import { Panel } from '../../design/Panel'
import { Elapsed, TimeLeft } from '../../design/Timer'
import { defineWords } from '../../i18n/words'

const timesWords = defineWords({ title: 'Thời gian' }, { title: 'Time' })

export function Times() {
  const { now, began } = useMemo(() => {
    const ticking = tickOf(new ServerClock())
    return { now: ticking, began: new Date(ticking.peek()).toISOString() }
  }, [])
  const running = { seconds: 95, runningSince: began }
  return (
    <Panel title={timesWords().title}>
      <div class="specimen">
        <p class="specimen-row">
          <Elapsed now={now} run={running} />
          <Elapsed now={now} run={{ seconds: 95 }} />
        </p>
        <p class="specimen-row">
          <TimeLeft now={now} run={running} limitSeconds={300} />
          <TimeLeft now={now} run={running} limitSeconds={115} />
          <TimeLeft now={now} run={running} limitSeconds={90} />
        </p>
      </div>
    </Panel>
  )
}
