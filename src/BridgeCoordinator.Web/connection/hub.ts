import { HttpTransportType, HubConnection, HubConnectionBuilder, LogLevel } from '@microsoft/signalr'
import { language } from '../i18n/language'
import { within } from './within'
import type { Command, Position, Pulse } from '../contract'

/** The hub's methods by their wire names, on one open connection. */
export interface Hub {
  watch(position: Position | null, on: WatchHandlers): void
  submit(id: string, command: Command): Promise<unknown>
  echo(): Promise<string>
  pulse(siteId: string, measured: Pulse): Promise<void>
  close(): Promise<void>
}

interface WatchHandlers {
  item(value: unknown): void
  /** The server ended the stream, or it failed. */
  done(): void
}

/**
 * Opens a connection, or throws. WebSockets without negotiation: any node answers, no sticky session is needed. Reconnecting
 * is the caller's, because resuming needs the board's position.
 */
export async function openHub(sessionId: string, grantId: string | null, onClose: () => void): Promise<Hub> {
  const connection = new HubConnectionBuilder()
    .withUrl(`/hub?${new URLSearchParams({ lang: language.peek(), ...(grantId && { grant: grantId }) })}`, {
      transport: HttpTransportType.WebSockets,
      skipNegotiation: true,
    })
    .configureLogging(LogLevel.None)
    .build()
  // The server pings every 15 s unless told otherwise; silence beyond one missed ping means the connection is dead.
  connection.serverTimeoutInMilliseconds = 20_000
  connection.keepAliveIntervalInMilliseconds = 10_000
  connection.onclose(onClose)
  // Some networks swallow the upgrade instead of refusing it.
  await within(8_000, connection.start(), () => void connection.stop())
  return overConnection(connection, sessionId)
}

function overConnection(connection: HubConnection, sessionId: string): Hub {
  return {
    watch(position, on) {
      const stream = connection.stream('Watch', sessionId, position)
      stream.subscribe({ next: on.item, complete: on.done, error: on.done })
    },
    submit: (id, command) => connection.invoke('Submit', sessionId, id, command),
    echo: () => connection.invoke<string>('Echo'),
    pulse: (siteId, measured) => connection.send('Pulse', sessionId, siteId, measured),
    close: () => connection.stop(),
  }
}
