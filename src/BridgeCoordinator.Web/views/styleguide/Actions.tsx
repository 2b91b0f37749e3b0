import { useSignal } from '@preact/signals'
import { roleWords } from '../../access/roleWords'
import { Button } from '../../design/Button'
import { Checks } from '../../design/Checks'
import { Choice } from '../../design/Choice'
import { designWords } from '../../design/designWords'
import { Dialog } from '../../design/Dialog'
import { Field } from '../../design/Field'
import { FileButton } from '../../design/FileButton'
import { LinkButton } from '../../design/LinkButton'
import { Panel } from '../../design/Panel'
import { Select } from '../../design/Select'
import { Stepper } from '../../design/Stepper'
import { SureButton } from '../../design/SureButton'
import { toast } from '../../design/toasts'
import { defineWords } from '../../i18n/words'

const actionsWords = defineWords(
  {
    title: 'Thao tác',
    invite: 'Mời phát biểu',
    stop: 'Dừng phát biểu',
    plain: 'Chuẩn bị phát biểu',
    quiet: 'Hủy đăng ký',
    open: 'Mở hộp thoại',
    notify: 'Hiện thông báo',
    notified: 'Điểm cầu huyện Chư Sê đã sẵn sàng.',
    refused: 'Lượt phát biểu đã đổi. Xem lại danh sách rồi chọn lại.',
    field: 'Họ và tên đại biểu',
    hint: 'Như trên biển tên',
    error: 'Nhập họ và tên đại biểu.',
    small: 'Chuyển lên',
    end: 'Lượt phát biểu sẽ kết thúc.',
    urgency: 'Mức độ',
    normal: 'Thường',
    urgent: 'Khẩn',
    group: 'Chi hội trưởng, hội viên phụ nữ',
    expected: 'Dự kiến 120',
    page: 'Mở màn hình hội trường',
    revoke: 'Thu hồi đường dẫn',
    revoked: 'Người đang mở trang sẽ bị ngắt.',
    file: 'Chọn tệp kế hoạch',
    roles: 'Vai trò',
    noRole: 'Chọn ít nhất một vai trò.',
  },
  {
    title: 'Actions',
    invite: 'Invite to speak',
    stop: 'Stop speaking',
    plain: 'Next up',
    quiet: 'Withdraw',
    open: 'Open the dialog',
    notify: 'Show a notice',
    notified: 'Chư Sê is ready.',
    refused: 'The floor has changed. Look at the list again, then choose.',
    field: "Delegate's name",
    hint: 'As on the name board',
    error: "Enter the delegate's name.",
    small: 'Move up',
    end: 'The turn will end.',
    urgency: 'Urgency',
    normal: 'Normal',
    urgent: 'Urgent',
    group: 'Branch heads and members',
    expected: '120 expected',
    page: 'Open the hall wall',
    revoke: 'Revoke the link',
    revoked: 'Whoever has the page open is cut off.',
    file: 'Choose a plan file',
    roles: 'Roles',
    noRole: 'Choose at least one role.',
  },
)

export function Actions() {
  const words = actionsWords()
  const shared = designWords()
  const open = useSignal(false)
  const name = useSignal('')
  const present = useSignal(118)
  const urgency = useSignal<'normal' | 'urgent'>('normal')
  const chosen = useSignal<readonly ('siteTechnician' | 'siteSecretary')[]>(['siteTechnician'])
  const urgencies = [
    { value: 'normal', label: words.normal },
    { value: 'urgent', label: words.urgent },
  ] as const
  const nothing = () => {}
  return (
    <Panel title={words.title}>
      <div class="specimen">
        <div class="specimen-row">
          <Button kind="primary" icon="microphone" shortcut="M" onPress={nothing}>
            {words.invite}
          </Button>
          <Button onPress={nothing}>{words.plain}</Button>
          <Button kind="danger" icon="stop" onPress={nothing}>
            {words.stop}
          </Button>
          <Button kind="quiet" onPress={nothing}>
            {words.quiet}
          </Button>
        </div>
        <div class="specimen-row">
          <Button kind="primary" pending note={shared.sending} onPress={nothing}>
            {words.invite}
          </Button>
          <Button kind="primary" pending note={shared.resending} onPress={nothing}>
            {words.invite}
          </Button>
          <Button kind="primary" unavailable={shared.away} onPress={nothing}>
            {words.invite}
          </Button>
        </div>
        <div class="specimen-row">
          <Button kind="danger" icon="stop" asked note={`${words.end} ${shared.pressAgain}`} onPress={nothing}>
            {words.stop}
          </Button>
          <Button small shortcut="Shift+K" onPress={nothing}>
            {words.small}
          </Button>
          <Select label={words.urgency} inline value={urgency.value} options={urgencies} onChange={(value) => (urgency.value = value)} />
        </div>
        <div class="specimen-row">
          <LinkButton href="/styleguide" icon="screen">
            {words.page}
          </LinkButton>
          <SureButton kind="danger" icon="bin" sure={words.revoked} act={nothing}>
            {words.revoke}
          </SureButton>
          <FileButton label={words.file} accept=".yaml,.yml,.json" onFile={(file) => toast({ tone: 'good', text: file.name })} />
        </div>
        <Choice label={words.urgency} value={urgency.value} options={urgencies} onChange={(value) => (urgency.value = value)} />
        <Checks
          label={words.roles}
          values={chosen.value}
          options={[
            { value: 'siteTechnician', label: roleWords().siteTechnician },
            { value: 'siteSecretary', label: roleWords().siteSecretary },
          ]}
          onChange={(values) => (chosen.value = values)}
          error={chosen.value.length === 0 ? words.noRole : undefined}
        />
        <Field label={words.field} value={name.value} onInput={(value) => (name.value = value)} hint={words.hint} />
        <Field label={`${words.field} (2)`} value="" onInput={nothing} error={words.error} />
        <Stepper label={words.group} note={words.expected} value={present.value} onChange={(value) => (present.value = value)} />
        <div class="specimen-row">
          <Button onPress={() => (open.value = true)}>{words.open}</Button>
          <Button
            onPress={() => {
              toast({ tone: 'good', text: words.notified })
              toast({ tone: 'bad', text: words.refused })
            }}
          >
            {words.notify}
          </Button>
        </div>
      </div>
      <Dialog title={words.open} open={open.value} onClose={() => (open.value = false)}>
        <Field label={words.field} value={name.value} onInput={(value) => (name.value = value)} />
      </Dialog>
    </Panel>
  )
}
