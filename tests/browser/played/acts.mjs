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
    for (const [party, answer] of Object.entries(answers)) {
      const { number } = await this.taskOf(who, work, party);
      await who.api('POST', `${this.address}/tasks/${number}/answers`, answer, `registrar:${party}`);
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

  /** What the whole path of a party's bodies decides: each proposes to the next, and the last one approves. */
  async decideAlongThePath(who, party, decision) {
    const { path } = await this.taskOf(who, 'party_decision', party);
    for (const [at, { body }] of path.entries()) {
      const outcome = at < path.length - 1 ? 'proposed_to_next' : 'approved';
      await this.decide(who, 'party_decision', party, body.id, `registrar:${party}`, { ...decision, outcome });
    }
  }

  async facts(who, party, facts) {
    for (const [what, happenedOn] of Object.entries(facts)) {
      const { decisions } = await this.taskOf(who, 'party_decision', party);
      const address = `${this.address}/decisions/${decisions.at(-1).number}/facts`;
      await who.api('POST', address, { what, happenedOn }, `registrar:${party}`);
    }
  }
}
