import { Route, Switch, useLocation } from 'wouter';
import { Shell } from '../../components/workspace/Shell.tsx';
import { Lookup } from './Lookup.tsx';
import { MenuSharing, MenuTeam } from './MenuTeam.tsx';
import { ChangesRoom } from './rooms/ChangesRoom.tsx';
import { ClientRoom } from './rooms/ClientRoom.tsx';
import { ClientsRoom } from './rooms/ClientsRoom.tsx';
import { ExchangeRoom } from './rooms/ExchangeRoom.tsx';
import { HomeRoom } from './rooms/HomeRoom.tsx';
import { NoRoom } from './rooms/NoRoom.tsx';
import { OfferingsRoom } from './rooms/OfferingsRoom.tsx';
import { PeopleRoom } from './rooms/PeopleRoom.tsx';
import { PersonaRoom } from './rooms/PersonaRoom.tsx';
import { PersonasRoom } from './rooms/PersonasRoom.tsx';
import { RemovedRoom } from './rooms/RemovedRoom.tsx';
import { SettingsRoom } from './rooms/SettingsRoom.tsx';
import { SharingRoom } from './rooms/SharingRoom.tsx';
import { SitesRoom } from './rooms/SitesRoom.tsx';
import { StartRoom } from './rooms/StartRoom.tsx';

/** The room that the address names, in the shell. */
export function Rooms() {
  const [path] = useLocation();
  return (
    <Shell path={path} lookup={<Lookup />} team={<MenuTeam />} foot={<MenuSharing />}>
      <Switch>
        <Route path="/" component={HomeRoom} />
        <Route path="/start" component={StartRoom} />
        <Route path="/clients" component={ClientsRoom} />
        <Route path="/clients/removed" component={RemovedRoom} />
        <Route path="/clients/:client">
          {({ client }) => <ClientRoom key={client} client={client} />}
        </Route>
        <Route path="/clients/:client/people/:person">
          {({ client, person }) => (
            <ClientRoom key={client + person} client={client} person={person} />
          )}
        </Route>
        <Route path="/people" component={PeopleRoom} />
        <Route path="/personas" component={PersonasRoom} />
        <Route path="/personas/:persona">
          {({ persona }) => <PersonaRoom key={persona} persona={persona} />}
        </Route>
        <Route path="/offerings" component={OfferingsRoom} />
        <Route path="/sites" component={SitesRoom} />
        <Route path="/exchange" component={ExchangeRoom} />
        <Route path="/changes" component={ChangesRoom} />
        <Route path="/sharing" component={SharingRoom} />
        <Route path="/settings" component={SettingsRoom} />
        <Route>
          <NoRoom />
        </Route>
      </Switch>
    </Shell>
  );
}
