import { defineWords } from '../i18n/words'

export const linkWords = defineWords(
  {
    video: {
      unknown: 'Chưa kiểm tra',
      good: 'Tín hiệu tốt',
      weak: 'Tín hiệu yếu',
      lost: 'Mất tín hiệu',
      maintenance: 'Đang bảo trì',
    },
    channel: { primary: 'Đường truyền chính', backup: 'Đường truyền dự phòng', phone: 'Kết nối qua điện thoại' },
    ready: 'Sẵn sàng',
    notReady: 'Chưa sẵn sàng',
  },
  {
    video: { unknown: 'Not checked', good: 'Good', weak: 'Weak', lost: 'Signal lost', maintenance: 'Under maintenance' },
    channel: { primary: 'Primary link', backup: 'Backup link', phone: 'By phone' },
    ready: 'Ready',
    notReady: 'Not ready',
  },
)
