import type { EntityManager } from 'typeorm';

const OWNER = 'owner@demo.clientele.example';
const AWAY = 'account-manager@demo.clientele.example';
const SUBSTITUTE = 'account-manager-north@demo.clientele.example';

// In days to come: the demo's account manager works with their own customers first.
const SUBSTITUTION = `
  INSERT INTO substitution (manager_id, substitute_id, from_on, to_on)
  SELECT m.id, s.id, $3::date + 9, $3::date + 20 FROM operator m CROSS JOIN operator s
   WHERE m.email_canonical = $1 AND s.email_canonical = $2`;

const HAND_OVER = `
  INSERT INTO hand_over (at, job_id, by_id, from_id, to_id, reason, companies)
  SELECT $4::timestamptz - interval '40 days', uuidv7(), o.id, f.id, t.id, 'Ingrid takes over the north', 12
    FROM operator o CROSS JOIN operator f CROSS JOIN operator t
   WHERE o.email_canonical = $1 AND f.email_canonical = $2 AND t.email_canonical = $3`;

const FAVOURITES = `
  INSERT INTO favourite (operator_id, customer_id, created_at)
  SELECT o.id, c.id, $2::timestamptz - make_interval(hours => c.place::int)
    FROM operator o CROSS JOIN (
      SELECT c.id, row_number() OVER (ORDER BY s.sales DESC, c.id) AS place
        FROM customer c JOIN customer_stats s ON s.customer_id = c.id WHERE c.deleted_at IS NULL
       ORDER BY place LIMIT 5) c
   WHERE o.email_canonical = $1`;

/** Somebody goes on leave, somebody handed companies over, and the owner has an eye on the best customers. */
export async function writePortfolios(manager: EntityManager, today: Date): Promise<void> {
  await manager.query(SUBSTITUTION, [AWAY, SUBSTITUTE, today]);
  await manager.query(HAND_OVER, [OWNER, AWAY, SUBSTITUTE, today]);
  await manager.query(FAVOURITES, [OWNER, today]);
}
