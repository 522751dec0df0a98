const words = {
  fr: {
    messages: 'Messages', home: 'Accueil', write: 'Écrire à ChatCoach, ou /coach aide', send: 'Envoyer',
    only: 'Visible par vous uniquement', optional: '(facultatif)', choose: 'Choisir', needed: 'À remplir.',
    trouble: 'Le robot n’a pas répondu.', teams: 'Vers le côté Teams', close: 'Fermer', empty: 'Rien ici pour l’instant.',
    kilobytes: 'Ko', you: 'Vous êtes', channels: 'Canaux', app: 'Application', writeHere: 'Écrire ici ; avec @ChatCoach, au robot',
    addBot: 'Ajouter ChatCoach au canal', join: 'Rejoindre le canal', addedBot: 'a ajouté ChatCoach au canal.',
    joined: 'a rejoint le canal.', notIn: 'Vous n’êtes pas dans ce canal.', members: 'membres',
  },
  en: {
    messages: 'Messages', home: 'Home', write: 'Write to ChatCoach, or /coach help', send: 'Send',
    only: 'Only visible to you', optional: '(optional)', choose: 'Choose', needed: 'Please fill this in.',
    trouble: 'The bot did not answer.', teams: 'To the Teams side', close: 'Close', empty: 'Nothing here yet.',
    kilobytes: 'KB', you: 'You are', channels: 'Channels', app: 'App', writeHere: 'Write here; to the bot, with @ChatCoach',
    addBot: 'Add ChatCoach to the channel', join: 'Join the channel', addedBot: 'added ChatCoach to the channel.',
    joined: 'joined the channel.', notIn: 'You are not in this channel.', members: 'members',
  },
};

export const wordsFor = (locale) => words[locale.startsWith('fr') ? 'fr' : 'en'];
