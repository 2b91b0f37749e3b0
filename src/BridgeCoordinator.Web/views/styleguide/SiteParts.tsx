import { useSignal } from '@preact/signals'
import { Button } from '../../design/Button'
import { Callout } from '../../design/Callout'
import { Confirm } from '../../design/Confirm'
import { Panel } from '../../design/Panel'
import { StateButtons } from '../../design/StateButtons'
import { Stepper } from '../../design/Stepper'
import { Tabs } from '../../design/Tabs'
import { defineWords } from '../../i18n/words'

const partsWords = defineWords(
  {
    title: 'Cho điện thoại',
    video: 'Tín hiệu',
    good: 'Tốt',
    weak: 'Yếu',
    lost: 'Mất tín hiệu',
    maintenance: 'Bảo trì',
    changed: 'Người khác vừa cập nhật số này',
    changedText: 'Số hiện nay: 31. Số đã nhập tại đây: 30.',
    keep: 'Giữ 31',
    ready: 'Điểm cầu đã sẵn sàng',
    notice: 'Thông báo từ hội trường',
    withdraw: 'Hủy đăng ký',
    withdrawText: 'Đại biểu Nguyễn Thị Hậu sẽ mất vị trí trong danh sách chờ.',
    back: 'Quay lại',
    group: 'Ủy viên Ban Thường vụ Hội LHPN huyện',
    notCounted: 'Chưa đếm',
    tabs: 'Các phần của trang',
    link: 'Đường truyền',
    people: 'Đại biểu',
  },
  {
    title: 'For a phone',
    video: 'Signal',
    good: 'Good',
    weak: 'Weak',
    lost: 'Signal lost',
    maintenance: 'Maintenance',
    changed: 'Somebody else has just changed this number',
    changedText: 'It is 31 now. Entered here: 30.',
    keep: 'Keep 31',
    ready: 'The site is ready',
    notice: 'Notice from the hall',
    withdraw: 'Withdraw',
    withdrawText: 'Nguyễn Thị Hậu will lose the place in the queue.',
    back: 'Back',
    group: "Members of the Women's Union board",
    notCounted: 'Not counted',
    tabs: 'Parts of the page',
    link: 'Link',
    people: 'Delegates',
  },
)

export function SiteParts() {
  const words = partsWords()
  const video = useSignal<'good' | 'weak' | 'lost' | 'maintenance'>('weak')
  const part = useSignal<'link' | 'people'>('link')
  const present = useSignal<number | null>(null)
  const asking = useSignal(false)
  return (
    <Panel title={words.title}>
      <div class="specimen">
        <StateButtons
          label={words.video}
          large
          choices={[
            { value: 'good', label: words.good, icon: 'check', tone: 'good' },
            { value: 'weak', label: words.weak, icon: 'warn', tone: 'warn' },
            { value: 'lost', label: words.lost, icon: 'cross', tone: 'bad' },
            { value: 'maintenance', label: words.maintenance, icon: 'wrench', tone: 'off' },
          ]}
          chosen={video.value}
          onChoose={(value) => (video.value = value)}
        />
        <StateButtons
          label={words.video}
          small
          oneStop
          choices={[
            { value: 'good', label: words.good, icon: 'check', tone: 'good' },
            { value: 'weak', label: words.weak, icon: 'warn', tone: 'warn' },
            { value: 'lost', label: words.lost, icon: 'cross', tone: 'bad' },
          ]}
          chosen={video.value}
          onChoose={(value) => (video.value = value)}
        />
        <Callout tone="warn" icon="people" title={words.changed} actions={<Button onPress={() => {}}>{words.keep}</Button>}>
          <p>{words.changedText}</p>
        </Callout>
        <Callout tone="good" icon="check" title={words.ready} />
        <Callout tone="accent" icon="bell" title={words.notice} />
        <Stepper label={words.group} note={words.notCounted} value={present.value} leaps={[10]} onChange={(value) => (present.value = value)} />
        <Tabs
          label={words.tabs}
          tabs={[
            { key: 'link', label: words.link, icon: 'link' },
            { key: 'people', label: words.people, icon: 'people', note: '32' },
          ]}
          current={part.value}
          onChoose={(key) => (part.value = key)}
        />
        <Button onPress={() => (asking.value = true)}>{words.withdraw}</Button>
      </div>
      <Confirm title={words.withdraw} open={asking.value} danger yes={words.withdraw} no={words.back} onYes={() => {}} onClose={() => (asking.value = false)}>
        <p>{words.withdrawText}</p>
      </Confirm>
    </Panel>
  )
}
