// What thirteen parties and several bodies do alike, over HTTP, each with the sign-in of whoever would do it.
import { collaboration } from './people.mjs';

export class Acts {
  /** `address`: of the case on the page, which mirrors that of the API. */
  constructor(address) {
    this.address = address;
  }

  read(who) {
    return who.api('GET', this.address);
  }

  async tasks(who, work) {
    const { works } = await this.read(who);
    return works.find(({ name }) => name === work)?.tasks ?? [];
  }

  async taskOf(who, work, asked) {
    const found = (await this.tasks(who, work)).find(({ addressee }) => addressee.id === asked);
    if (!found) throw new Error(`${asked} is not asked: ${work}`);
    return found;
  }

  async content(who, text, actingAs) {
    return (await who.api('POST', `${collaboration}/contents`, text, actingAs)).hash;
  }

  /** `answers`: by organisation. */
  async answer(who, work, answers) {
    const tasks = await this.tasks(who, work);
    for (const { number, addressee } of tasks.filter(({ addressee: { id } }) => id in answers)) {
      const answer = answers[addressee.id];
      await who.api('POST', `${this.address}/tasks/${number}/answers`, answer, `registrar:${addressee.id}`);
    }
  }

  /** Every remark that nobody has said anything about. */
  async disposeTheRest(who, given) {
    const { remarks } = await who.api('GET', `${this.address}/remarks`);
    for (const { number, disposition } of remarks.filter((remark) => remark.disposition === null)) {
      if (disposition === null)
        await who.api('POST', `${this.address}/remarks/${number}/dispositions`, given, 'lead');
    }
  }

  /** As secretary of a body, or registrar of a party. */
  async decide(who, work, asked, body, actingAs, decision) {
    const { number } = await this.taskOf(who, work, asked);
    await who.api('POST', `${this.address}/tasks/${number}/decisions`, { body, ...decision }, actingAs);
  }

  /** What the bodies on the parties' paths decide: each proposes to the next, and the last one approves. */
  async decideAlongThePaths(who, parties, decision, fact) {
    const tasks = await this.tasks(who, 'party_decision');
    for (const { number, addressee, path } of tasks.filter((task) => parties.includes(task.addressee.id))) {
      const actingAs = `registrar:${addressee.id}`;
      for (const [at, { body }] of path.entries()) {
        const last = at === path.length - 1;
        const given = { ...decision, body: body.id, outcome: last ? 'approved' : 'proposed_to_next' };
        const { made } = await who.api('POST', `${this.address}/tasks/${number}/decisions`, given, actingAs);
        if (last) await who.api('POST', `${this.address}/decisions/${made[0]}/facts`, fact, actingAs);
      }
    }
  }
}
