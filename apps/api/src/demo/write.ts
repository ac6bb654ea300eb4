import type { EntityManager } from 'typeorm';
import { demoAttributes } from './attributes';
import { demoGroups } from './memberships';
import { WRITE_REGISTER_CHECKS } from './write-register-checks';
import type { DemoData } from './rows';

const BATCH = 500;

const INSERT_GROUPS = `
  INSERT INTO customer_group (code, name, name_pl, name_cs, name_nb, discount_percent, price_display, color)
  SELECT r.code, r.name, coalesce(r."namePl", ''), coalesce(r."nameCs", ''), coalesce(r."nameNb", ''),
    r."discountPercent", coalesce(r."priceDisplay", 'with_tax'), r.color
    FROM jsonb_to_recordset($1) AS r(code text, name text, "namePl" text, "nameCs" text, "nameNb" text,
      "discountPercent" numeric, "priceDisplay" text, color text)
  ON CONFLICT (code) DO NOTHING`;

// In the order of their coming, so that customer numbers rise with time.
const INSERT_CUSTOMERS = `
  INSERT INTO customer (id, created_at, updated_at, deleted_at, social_title, first_name, last_name, email, email_canonical,
    phone, phone_e164, language, type, activated, enabled, newsletter, partner_offers, registered_at, origin, main_group_id,
    tags, external_ids)
  SELECT r.id, r."createdAt", coalesce(r."deletedAt", r."createdAt"), r."deletedAt", r."socialTitle", r."firstName",
    r."lastName", r.email, r."emailCanonical", r.phone, r."phoneE164", r.language, r.type, r.activated, r.enabled,
    r.newsletter, r."partnerOffers", r."registeredAt", r.origin, g.id, r.tags, r."externalIds"
    FROM jsonb_to_recordset($1) AS r(id uuid, "createdAt" timestamptz, "deletedAt" timestamptz, "socialTitle" text,
      "firstName" text, "lastName" text, email text, "emailCanonical" text, phone text, "phoneE164" text, language text,
      type text, activated boolean, enabled boolean, newsletter boolean, "partnerOffers" boolean, "registeredAt" timestamptz,
      origin text, "mainGroup" text, tags text[], "externalIds" jsonb)
    JOIN customer_group g ON g.code = r."mainGroup"
   ORDER BY r."createdAt", r.id`;

const UPDATE_STATS = `
  UPDATE customer_stats s
     SET first_visit_at = r."firstVisitAt", last_visit_at = r."lastVisitAt", order_count = r."orderCount",
         orders_value = r."ordersValue", sales = r.sales
    FROM jsonb_to_recordset($1) AS r("customerId" uuid, "firstVisitAt" timestamptz, "lastVisitAt" timestamptz,
      "orderCount" integer, "ordersValue" numeric, sales numeric)
   WHERE s.customer_id = r."customerId"`;

const INSERT_MEMBERSHIPS = `
  INSERT INTO customer_group_member (customer_id, group_id)
  SELECT r."customerId", g.id FROM jsonb_to_recordset($1) AS r("customerId" uuid, "group" text)
    JOIN customer_group g ON g.code = r."group"
  ON CONFLICT DO NOTHING`;

const INSERT_COMPANIES = `
  INSERT INTO company (id, created_at, updated_at, name, country, organisation_number, tax_id, website,
    allowed_outstanding_amount, allowed_outstanding_currency, max_payment_days, risk, account_manager_id, parent_id)
  SELECT r.id, r."createdAt", r."createdAt", r.name, r.country, r."organisationNumber", r."taxId", r.website,
    (r."allowedOutstanding"->>'amount')::numeric, r."allowedOutstanding"->>'currency', r."maxPaymentDays", r.risk, o.id, r."parentId"
    FROM jsonb_to_recordset($1) AS r(id uuid, "createdAt" timestamptz, name text, country text, "organisationNumber" text,
      "taxId" text, website text, "allowedOutstanding" jsonb, "maxPaymentDays" integer, risk text, "accountManager" text,
      "parentId" uuid)
    LEFT JOIN operator o ON o.email_canonical = r."accountManager"`;

const INSERT_COMPANY_PEOPLE = `
  INSERT INTO company_person (company_id, customer_id, is_primary, roles)
  SELECT r."companyId", r."customerId", r."isPrimary", r.roles
    FROM jsonb_to_recordset($1) AS r("companyId" uuid, "customerId" uuid, "isPrimary" boolean, roles text[])`;

const INSERT_ADDRESSES = `
  INSERT INTO address (id, customer_id, created_at, updated_at, label, first_name, last_name, company, street, street2,
    postal_code, city, region, country, phone, phone_e164, tax_id, national_id, note, delivery, invoice, default_delivery,
    default_invoice)
  SELECT r.id, r."customerId", r."createdAt", r."createdAt", r.label, r."firstName", r."lastName", r.company, r.street,
    r.street2, r."postalCode", r.city, r.region, r.country, r.phone, r."phoneE164", r."taxId", r."nationalId", r.note,
    r.delivery, r.invoice, r."defaultDelivery", r."defaultInvoice"
    FROM jsonb_to_recordset($1) AS r(id uuid, "customerId" uuid, "createdAt" timestamptz, label text, "firstName" text,
      "lastName" text, company text, street text, street2 text, "postalCode" text, city text, region text, country text,
      phone text, "phoneE164" text, "taxId" text, "nationalId" text, note text, delivery boolean, invoice boolean,
      "defaultDelivery" boolean, "defaultInvoice" boolean)`;

const INSERT_NOTES = `
  INSERT INTO note (id, customer_id, created_at, updated_at, text, kind, pinned, author_id)
  SELECT r.id, r."customerId", r."createdAt", r."createdAt", r.text, r.kind, r.pinned, o.id
    FROM jsonb_to_recordset($1) AS r(id uuid, "customerId" uuid, "createdAt" timestamptz, text text, kind text,
      pinned boolean, author text)
    JOIN operator o ON o.email_canonical = r.author`;

const INSERT_DISCOUNTS = `
  INSERT INTO discount (id, customer_id, created_at, updated_at, percent, per_order_amount, per_order_currency,
    category_code, category_name, starts_on, ends_on, reason, created_by_id)
  SELECT r.id, r."customerId", r."createdAt", r."createdAt", r.percent, (r."perOrder"->>'amount')::numeric,
    r."perOrder"->>'currency', r."categoryCode", r."categoryName", r."startsOn", r."endsOn", r.reason, o.id
    FROM jsonb_to_recordset($1) AS r(id uuid, "customerId" uuid, "createdAt" timestamptz, percent numeric, "perOrder" jsonb,
      "categoryCode" text, "categoryName" text, "startsOn" date, "endsOn" date, reason text, "createdBy" text)
    JOIN operator o ON o.email_canonical = r."createdBy"`;

const INSERT_ATTRIBUTES = `
  INSERT INTO attribute (code, type, name, name_pl, name_cs, name_nb, hint, personal, in_list, filterable, position)
  SELECT r.code, r.type, r.name, r."namePl", r."nameCs", r."nameNb", coalesce(r.hint, ''), false,
    coalesce(r."inList", false), coalesce(r.filterable, false), r.position
    FROM jsonb_to_recordset($1) AS r(code text, type text, name text, "namePl" text, "nameCs" text, "nameNb" text, hint text,
      "inList" boolean, filterable boolean, position integer)`;

const INSERT_OPTIONS = `
  INSERT INTO attribute_option (attribute_id, code, name, name_pl, name_cs, name_nb, position)
  SELECT a.id, r.code, r.name, r."namePl", r."nameCs", r."nameNb", r.position
    FROM jsonb_to_recordset($1) AS r(attribute text, code text, name text, "namePl" text, "nameCs" text, "nameNb" text,
      position integer)
    JOIN attribute a ON a.code = r.attribute`;

const INSERT_VALUES = `
  INSERT INTO customer_attribute (customer_id, attribute_id, type, is_unique, number, day, option_id)
  SELECT r."customerId", a.id, a.type, a.is_unique, r.number, r.day, o.id
    FROM jsonb_to_recordset($1) AS r("customerId" uuid, attribute text, number numeric, day date, option text)
    JOIN attribute a ON a.code = r.attribute
    LEFT JOIN attribute_option o ON o.attribute_id = a.id AND o.code = r.option`;

export async function writeGroups(manager: EntityManager): Promise<void> {
  await inBatches(manager, INSERT_GROUPS, demoGroups);
}

/** Groups and operators are there by now. */
export async function writeData(manager: EntityManager, data: DemoData): Promise<void> {
  await inBatches(manager, INSERT_CUSTOMERS, data.customers);
  await inBatches(manager, UPDATE_STATS, data.stats);
  await inBatches(manager, INSERT_MEMBERSHIPS, data.memberships);
  await inBatches(manager, INSERT_COMPANIES, data.companies);
  await inBatches(manager, INSERT_COMPANY_PEOPLE, data.companyPeople);
  await inBatches(manager, WRITE_REGISTER_CHECKS, data.registerChecks);
  await inBatches(manager, INSERT_DISCOUNTS, data.discounts);
  await inBatches(manager, INSERT_NOTES, data.notes);
  await writeAttributes(manager, data);
  // At once: a customer without a default is given one at the end of the statement.
  await manager.query(INSERT_ADDRESSES, [JSON.stringify(data.addresses)]);
}

async function inBatches(manager: EntityManager, statement: string, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH)
    await manager.query(statement, [JSON.stringify(rows.slice(start, start + BATCH))]);
}

async function writeAttributes(manager: EntityManager, { values }: DemoData): Promise<void> {
  const attributes = demoAttributes.map((attribute, at) => ({ ...attribute, position: at + 1 }));
  const options = demoAttributes.flatMap(({ code, options: all = [] }) =>
    all.map((option, at) => ({ ...option, attribute: code, position: at + 1 })),
  );
  await inBatches(manager, INSERT_ATTRIBUTES, attributes);
  await inBatches(manager, INSERT_OPTIONS, options);
  await inBatches(manager, INSERT_VALUES, values);
}
