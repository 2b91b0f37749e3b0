import { defineWords } from '../../../i18n/words'

export const deviceWords = defineWords(
  {
    slow: (by: string) => `Đồng hồ thiết bị chậm ${by} so với máy chủ`,
    fast: (by: string) => `Đồng hồ thiết bị nhanh ${by} so với máy chủ`,
    clockText: 'Trang này tính theo giờ máy chủ. Không dùng đồng hồ của thiết bị để theo dõi chương trình.',
    noMemory: 'Thiết bị không lưu được dữ liệu',
    noMemoryText: 'Không tải lại và không đóng trang khi còn nội dung chưa gửi. Mở trang ngoài chế độ ẩn danh để được lưu.',
    awake: 'Màn hình được giữ sáng',
    maySleep: 'Màn hình có thể tự tắt: đặt thời gian khóa màn hình dài hơn',
  },
  {
    slow: (by: string) => `This device's clock is ${by} behind the server`,
    fast: (by: string) => `This device's clock is ${by} ahead of the server`,
    clockText: "This page uses the server's time. Do not follow the agenda by the device's clock.",
    noMemory: 'This device cannot store data',
    noMemoryText: 'Do not reload or close the page while entries are unsent. Open it outside private browsing to have them kept.',
    awake: 'The screen is kept on',
    maySleep: 'The screen may turn off: set a longer screen lock time',
  },
)
