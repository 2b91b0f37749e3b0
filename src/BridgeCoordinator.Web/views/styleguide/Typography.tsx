import { Panel } from '../../design/Panel'
import { defineWords } from '../../i18n/words'

const typographyWords = defineWords({ title: 'Chữ' }, { title: 'Type' })

/** Lines full of letters with marks above and below: where they touch, the leading is too tight. */
const stacked = 'Ổn định tổ chức, giới thiệu đại biểu Nguyễn Thị Hậu, Ỷ Ngữ, điểm cầu Chợ Đồn'

export function Typography() {
  return (
    <Panel title={typographyWords().title}>
      <div class="specimen specimen-sizes" lang="vi">
        <p class="specimen-7">{stacked}</p>
        <p class="specimen-5">{stacked}</p>
        <p>
          {stacked}. {stacked}.
        </p>
        <p class="muted">ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ỲỶỸỴÝ Đđ 0123456789 “” – · …</p>
      </div>
    </Panel>
  )
}
