/** Has the browser keep this page for an outage. Without https there is no such thing; then a reload needs the network. */
export function keepShell() {
  // A page under development must not be kept.
  if (!import.meta.env.PROD) return
  void navigator.serviceWorker?.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined)
}
