/** A customer with so many notes and addresses, the changes that these leave, and as many discounts as there may be. */
export async function addFullCustomer(sql, count) {
  const [{ id }] = await sql(
    `INSERT INTO customer (first_name, last_name, email, email_canonical, main_group_id)
     SELECT 'Full', 'Customer', e, e, g.id FROM customer_group g, (SELECT 'full.' || uuidv7() || '@bench.example' AS e) x
      WHERE g.is_default RETURNING id`,
  );
  await sql(
    `INSERT INTO note (customer_id, text, created_at)
     SELECT $1, 'Called again about number ' || n, now() - make_interval(mins => n) FROM generate_series(1, $2::int) n`,
    [id, count],
  );
  await sql(
    `INSERT INTO address (customer_id, label, street, city, country)
     SELECT $1, 'Depot ' || n, 'Lipowa ' || n, 'Warszawa', 'PL' FROM generate_series(1, $2::int) n`,
    [id, count],
  );
  await sql(
    `INSERT INTO discount (customer_id, percent, category_code, starts_on)
     SELECT $1, 5, 'category_' || n, '2026-01-01' FROM generate_series(1, 200) n`,
    [id],
  );
  await sql('VACUUM ANALYZE note, address, discount, change');
  return id;
}
