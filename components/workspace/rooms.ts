import {
  ArrowLeftRight,
  BookUser,
  Building2,
  Globe,
  History,
  type LucideIcon,
  Package,
  Settings,
  Share2,
  UsersRound,
} from 'lucide-react';

/** A room of the workspace: its name, the path it begins with, and its picture. */
export type Room = { path: string; name: string; icon: LucideIcon };

/** The rooms in the order of the menu: what one looks up, then what one sets up. */
export const rooms: readonly { label: string; rooms: readonly Room[] }[] = [
  {
    label: 'Look up',
    rooms: [
      { path: '/clients', name: 'Clients', icon: Building2 },
      { path: '/people', name: 'People', icon: UsersRound },
      { path: '/personas', name: 'Personas', icon: BookUser },
    ],
  },
  {
    label: 'Set up',
    rooms: [
      { path: '/offerings', name: 'Offerings & samples', icon: Package },
      { path: '/sites', name: 'Sites', icon: Globe },
      { path: '/sharing', name: 'Sharing', icon: Share2 },
      { path: '/exchange', name: 'Import & export', icon: ArrowLeftRight },
      { path: '/changes', name: 'Recent changes', icon: History },
      { path: '/settings', name: 'Settings', icon: Settings },
    ],
  },
];

/** Whether a path lies in a room. */
export function isIn(room: Room, path: string): boolean {
  return path === room.path || path.startsWith(`${room.path}/`);
}
