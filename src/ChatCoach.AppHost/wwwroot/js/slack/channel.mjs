// The channel: what everybody in it reads, and between that what the bot whispers to one.
import { el } from '../dom.mjs';

export function channelPanel({ room, me, words, language, call, message, composer }) {
  const { channel } = room;
  const nameOf = (id) => room.people.find((person) => person.id === id)?.name ?? room.bot;
  const isIn = channel.members.includes(me.id);
  const seen = isIn ? channel.messages.filter((one) => !one.to || one.to === me.id) : [];
  return [
    el('div', { class: 'tabs channel-head' },
      el('b', {}, `# ${channel.name[language].toLowerCase()}`),
      el('span', { class: 'count' }, `${channel.members.length} ${words.members}`),
      isIn && !channel.hasBot && el('button', {
        class: 'press', type: 'button', onclick: () => call('channel/join', { bot: true }),
      }, words.addBot)),
    el('div', { class: 'scroll' },
      !isIn && el('p', {}, words.notIn),
      seen.map((one) => (one.joined
        ? el('p', { class: 'joined' }, `${nameOf(one.user)} ${one.joined === 'bot' ? words.addedBot : words.joined}`)
        : message(one, one.bot ? room.bot : nameOf(one.user), words)))),
    isIn
      ? composer(words, 'channel/say', words.writeHere)
      : el('div', { class: 'composer' }, el('button', {
        class: 'press primary', type: 'button', onclick: () => call('channel/join', { bot: false }),
      }, words.join)),
  ];
}
