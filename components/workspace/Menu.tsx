import type { ReactNode } from 'react';
import styles from './menu.module.css';
import { isIn, rooms } from './rooms.ts';

/** The menu of the rooms, under what stands at its head and over what stands at its foot. */
export function Menu(props: { path: string; foot: ReactNode; children: ReactNode }) {
  return (
    <nav className={styles.menu} aria-label="Rooms">
      {props.children}
      {rooms.map((group) => (
        <div key={group.label}>
          <p className={styles.group}>{group.label}</p>
          <ul className={styles.list}>
            {group.rooms.map((room) => (
              <li key={room.path}>
                <a
                  className={styles.room}
                  href={`#${room.path}`}
                  aria-current={isIn(room, props.path) ? 'page' : undefined}
                >
                  <room.icon size={18} strokeWidth={1.75} aria-hidden />
                  {room.name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {props.foot && <div className={styles.foot}>{props.foot}</div>}
    </nav>
  );
}
