const words = {
  fr: {
    messages: 'Messages', home: 'Accueil', write: 'Écrire à ChatCoach, ou /coach aide', send: 'Envoyer',
    only: 'Visible par vous uniquement', optional: '(facultatif)', choose: 'Choisir', needed: 'À remplir.',
    trouble: 'Le robot n’a pas répondu.', teams: 'Vers le côté Teams', close: 'Fermer', empty: 'Rien ici pour l’instant.',
    kilobytes: 'Ko',
  },
  en: {
    messages: 'Messages', home: 'Home', write: 'Write to ChatCoach, or /coach help', send: 'Send',
    only: 'Only visible to you', optional: '(optional)', choose: 'Choose', needed: 'Please fill this in.',
    trouble: 'The bot did not answer.', teams: 'To the Teams side', close: 'Close', empty: 'Nothing here yet.',
    kilobytes: 'KB',
  },
};

export const wordsFor = (locale) => words[locale.startsWith('fr') ? 'fr' : 'en'];
