// @ts-nocheck: made from schema.json by `npm run settings`.
/* oxlint-disable */

/** A violation of the schema. @see https://ajv.js.org/api.html#error-objects */
export interface SchemaViolation {
  /** The value's place, as a JSON Pointer (RFC 6901). */
  readonly instancePath: string;
  /** The keyword's place in the schema, as a JSON Pointer in a fragment. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The keyword's value in the schema. */
  readonly schema: unknown;
  /** The part of the schema that has the keyword. */
  readonly parentSchema: Readonly<Record<string, unknown>>;
  /** The value that violates it. */
  readonly data: unknown;
}

/** Validates settings by the schema. @returns each violation, none when they are valid */
export function validateSettings(settings: unknown): readonly SchemaViolation[] {
  return validate(settings) ? [] : validate.errors;
}

const validate = validate20;
const schema31 = {
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    controller: { type: 'string', maxLength: 200 },
    contact: { type: 'string', pattern: '^[^\\s@]{1,64}@[^\\s@]{1,190}$' },
    policyUrl: { type: 'string', maxLength: 2000 },
    policyVersion: { type: 'string', maxLength: 100 },
    googleAnalytics: {
      anyOf: [
        {
          type: 'string',
          maxLength: 2000,
          pattern: '^[\\s,]*([Gg]-[A-Za-z0-9]{4,20})([\\s,]+([Gg]-[A-Za-z0-9]{4,20}))*[\\s,]*$',
        },
        { type: 'array', maxItems: 50, items: { type: 'string', pattern: '^([Gg]-[A-Za-z0-9]{4,20})$' } },
      ],
    },
    googleAds: {
      anyOf: [
        {
          type: 'string',
          maxLength: 2000,
          pattern:
            '^[\\s,]*([Aa][Ww]-[0-9]{6,12}|[Dd][Cc]-[0-9]{4,12})([\\s,]+([Aa][Ww]-[0-9]{6,12}|[Dd][Cc]-[0-9]{4,12}))*[\\s,]*$',
        },
        {
          type: 'array',
          maxItems: 50,
          items: { type: 'string', pattern: '^([Aa][Ww]-[0-9]{6,12}|[Dd][Cc]-[0-9]{4,12})$' },
        },
      ],
    },
    googleTagManager: {
      anyOf: [
        {
          type: 'string',
          maxLength: 2000,
          pattern:
            '^[\\s,]*([Gg][Tt][Mm]-[A-Za-z0-9]{4,12}|[Gg][Tt]-[A-Za-z0-9]{4,20})([\\s,]+([Gg][Tt][Mm]-[A-Za-z0-9]{4,12}|[Gg][Tt]-[A-Za-z0-9]{4,20}))*[\\s,]*$',
        },
        {
          type: 'array',
          maxItems: 50,
          items: { type: 'string', pattern: '^([Gg][Tt][Mm]-[A-Za-z0-9]{4,12}|[Gg][Tt]-[A-Za-z0-9]{4,20})$' },
        },
      ],
    },
    googleTagManagerCategories: {
      anyOf: [
        {
          type: 'string',
          maxLength: 2000,
          pattern: '^[\\s,]*((?!functional)[a-z][a-z0-9-]{0,31})([\\s,]+((?!functional)[a-z][a-z0-9-]{0,31}))*[\\s,]*$',
        },
        { type: 'array', maxItems: 50, items: { type: 'string', pattern: '^((?!functional)[a-z][a-z0-9-]{0,31})$' } },
      ],
    },
    googleConfig: { type: 'object', additionalProperties: { type: 'object' } },
    personalisedAds: { enum: [true, false, '', 'true', 'false'] },
    categories: {
      anyOf: [
        {
          type: 'string',
          maxLength: 2000,
          pattern: '^[\\s,]*((?!functional)[a-z][a-z0-9-]{0,31})([\\s,]+((?!functional)[a-z][a-z0-9-]{0,31}))*[\\s,]*$',
        },
        { type: 'array', maxItems: 50, items: { type: 'string', pattern: '^((?!functional)[a-z][a-z0-9-]{0,31})$' } },
      ],
    },
    import: {
      anyOf: [
        {
          type: 'string',
          maxLength: 2000,
          pattern:
            '^[\\s,]*(vanilla-cookieconsent|klaro|tarteaucitron|cookiebot|onetrust|cookieyes|complianz)([\\s,]+(vanilla-cookieconsent|klaro|tarteaucitron|cookiebot|onetrust|cookieyes|complianz))*[\\s,]*$',
        },
        {
          type: 'array',
          maxItems: 50,
          items: {
            enum: [
              'vanilla-cookieconsent',
              'klaro',
              'tarteaucitron',
              'cookiebot',
              'onetrust',
              'cookieyes',
              'complianz',
            ],
          },
        },
      ],
    },
    vendors: {
      anyOf: [
        {
          type: 'string',
          maxLength: 2000,
          pattern:
            '^[\\s,]*(clarity|uet|meta|tiktok|linkedin|pinterest|snapchat|matomo|matomo-cookies|piwik-pro|hubspot|hotjar|wp-consent-api|shopify)([\\s,]+(clarity|uet|meta|tiktok|linkedin|pinterest|snapchat|matomo|matomo-cookies|piwik-pro|hubspot|hotjar|wp-consent-api|shopify))*[\\s,]*$',
        },
        {
          type: 'array',
          maxItems: 50,
          items: {
            enum: [
              'clarity',
              'uet',
              'meta',
              'tiktok',
              'linkedin',
              'pinterest',
              'snapchat',
              'matomo',
              'matomo-cookies',
              'piwik-pro',
              'hubspot',
              'hotjar',
              'wp-consent-api',
              'shopify',
            ],
          },
        },
      ],
    },
    cookieName: { type: 'string', pattern: '^(?!__([Hh][Oo][Ss][Tt]-)?[Hh][Tt][Tt][Pp]-)[\\w.-]{1,64}$' },
    cookieDomain: { type: 'string', maxLength: 253 },
    maxAgeDays: {
      anyOf: [
        { type: 'integer', minimum: 1, maximum: 400 },
        { type: 'string', pattern: '^([1-9]\\d?|[1-3]\\d\\d|400)$' },
      ],
    },
    recordsUrl: { type: 'string', maxLength: 2000 },
    consentRate: { enum: [true, false, '', 'true', 'false'] },
    googleUrl: { type: 'string', maxLength: 2000 },
    lateEvents: { enum: ['replay', 'drop'] },
    layerName: { type: 'string', pattern: '^[A-Za-z_$][\\w$-]{0,39}$' },
    consentEvent: { type: 'string', pattern: '^\\w{1,40}$' },
    gpc: { enum: ['respect', 'ignore'] },
    reload: { enum: ['auto', 'never'] },
    trigger: { enum: ['auto', 'none'] },
    position: { enum: ['bottom', 'top', 'bottom-left', 'bottom-right', 'center'] },
    theme: { enum: ['auto', 'light', 'dark'] },
    lang: { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$' },
    form: { enum: ['je', 'u'] },
    debug: { enum: [true, false, '', 'true', 'false'] },
    texts: {
      type: 'object',
      additionalProperties: {
        anyOf: [
          { type: 'string', pattern: '\\S' },
          { type: 'object', additionalProperties: { type: 'string', pattern: '\\S' } },
        ],
      },
    },
    services: {
      type: 'array',
      maxItems: 40,
      items: {
        type: 'object',
        required: ['name', 'title', 'category'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,31}$' },
          title: { type: 'string', pattern: '\\S' },
          category: { type: 'string', pattern: '^(?!functional)[a-z][a-z0-9-]{0,31}$' },
          provider: { type: 'string' },
          privacyUrl: { type: 'string' },
          hosts: { type: 'array', items: { type: 'string' } },
        },
      },
    },
    supervisor: {
      type: 'object',
      required: ['name', 'url'],
      additionalProperties: false,
      properties: { name: { type: 'string', pattern: '\\S' }, url: { type: 'string' } },
    },
    cookies: {
      type: 'array',
      maxItems: 500,
      items: {
        type: 'object',
        required: ['name', 'category'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', minLength: 2 },
          category: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,31}$' },
          kind: { enum: ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage'] },
          provider: { type: 'string' },
          purpose: { type: 'string' },
          duration: { type: 'string' },
          readers: { type: 'string' },
          country: { type: 'string' },
          host: { type: 'string' },
          httpOnly: { type: 'boolean' },
        },
      },
    },
  },
};
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp('^[^\\s@]{1,64}@[^\\s@]{1,190}$', 'u');
const pattern5 = new RegExp('^[\\s,]*([Gg]-[A-Za-z0-9]{4,20})([\\s,]+([Gg]-[A-Za-z0-9]{4,20}))*[\\s,]*$', 'u');
const pattern6 = new RegExp('^([Gg]-[A-Za-z0-9]{4,20})$', 'u');
const pattern7 = new RegExp(
  '^[\\s,]*([Aa][Ww]-[0-9]{6,12}|[Dd][Cc]-[0-9]{4,12})([\\s,]+([Aa][Ww]-[0-9]{6,12}|[Dd][Cc]-[0-9]{4,12}))*[\\s,]*$',
  'u',
);
const pattern8 = new RegExp('^([Aa][Ww]-[0-9]{6,12}|[Dd][Cc]-[0-9]{4,12})$', 'u');
const pattern9 = new RegExp(
  '^[\\s,]*([Gg][Tt][Mm]-[A-Za-z0-9]{4,12}|[Gg][Tt]-[A-Za-z0-9]{4,20})([\\s,]+([Gg][Tt][Mm]-[A-Za-z0-9]{4,12}|[Gg][Tt]-[A-Za-z0-9]{4,20}))*[\\s,]*$',
  'u',
);
const pattern10 = new RegExp('^([Gg][Tt][Mm]-[A-Za-z0-9]{4,12}|[Gg][Tt]-[A-Za-z0-9]{4,20})$', 'u');
const pattern11 = new RegExp(
  '^[\\s,]*((?!functional)[a-z][a-z0-9-]{0,31})([\\s,]+((?!functional)[a-z][a-z0-9-]{0,31}))*[\\s,]*$',
  'u',
);
const pattern12 = new RegExp('^((?!functional)[a-z][a-z0-9-]{0,31})$', 'u');
const pattern15 = new RegExp(
  '^[\\s,]*(vanilla-cookieconsent|klaro|tarteaucitron|cookiebot|onetrust|cookieyes|complianz)([\\s,]+(vanilla-cookieconsent|klaro|tarteaucitron|cookiebot|onetrust|cookieyes|complianz))*[\\s,]*$',
  'u',
);
const pattern16 = new RegExp(
  '^[\\s,]*(clarity|uet|meta|tiktok|linkedin|pinterest|snapchat|matomo|matomo-cookies|piwik-pro|hubspot|hotjar|wp-consent-api|shopify)([\\s,]+(clarity|uet|meta|tiktok|linkedin|pinterest|snapchat|matomo|matomo-cookies|piwik-pro|hubspot|hotjar|wp-consent-api|shopify))*[\\s,]*$',
  'u',
);
const pattern17 = new RegExp('^(?!__([Hh][Oo][Ss][Tt]-)?[Hh][Tt][Tt][Pp]-)[\\w.-]{1,64}$', 'u');
const pattern18 = new RegExp('^([1-9]\\d?|[1-3]\\d\\d|400)$', 'u');
const pattern19 = new RegExp('^[A-Za-z_$][\\w$-]{0,39}$', 'u');
const pattern20 = new RegExp('^\\w{1,40}$', 'u');
const pattern21 = new RegExp('^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$', 'u');
const pattern22 = new RegExp('\\S', 'u');
const pattern24 = new RegExp('^[a-z][a-z0-9-]{0,31}$', 'u');
const pattern26 = new RegExp('^(?!functional)[a-z][a-z0-9-]{0,31}$', 'u');
function validate20(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema31.properties, key0)) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema31,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.$schema !== undefined && func0.call(data, '$schema')) {
      let data0 = data.$schema;
      if (typeof data0 !== 'string') {
        const err1 = {
          instancePath: instancePath + '/$schema',
          schemaPath: '#/properties/%24schema/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.$schema.type,
          parentSchema: schema31.properties.$schema,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.controller !== undefined && func0.call(data, 'controller')) {
      let data1 = data.controller;
      if (typeof data1 === 'string') {
        if (data1.length > 200) {
          const err2 = {
            instancePath: instancePath + '/controller',
            schemaPath: '#/properties/controller/maxLength',
            keyword: 'maxLength',
            params: { limit: 200 },
            schema: 200,
            parentSchema: schema31.properties.controller,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/controller',
          schemaPath: '#/properties/controller/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.controller.type,
          parentSchema: schema31.properties.controller,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.contact !== undefined && func0.call(data, 'contact')) {
      let data2 = data.contact;
      if (typeof data2 === 'string') {
        if (!pattern4.test(data2)) {
          const err4 = {
            instancePath: instancePath + '/contact',
            schemaPath: '#/properties/contact/pattern',
            keyword: 'pattern',
            params: { pattern: '^[^\\s@]{1,64}@[^\\s@]{1,190}$' },
            schema: '^[^\\s@]{1,64}@[^\\s@]{1,190}$',
            parentSchema: schema31.properties.contact,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/contact',
          schemaPath: '#/properties/contact/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.contact.type,
          parentSchema: schema31.properties.contact,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.policyUrl !== undefined && func0.call(data, 'policyUrl')) {
      let data3 = data.policyUrl;
      if (typeof data3 === 'string') {
        if (data3.length > 2000) {
          const err6 = {
            instancePath: instancePath + '/policyUrl',
            schemaPath: '#/properties/policyUrl/maxLength',
            keyword: 'maxLength',
            params: { limit: 2000 },
            schema: 2000,
            parentSchema: schema31.properties.policyUrl,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/policyUrl',
          schemaPath: '#/properties/policyUrl/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.policyUrl.type,
          parentSchema: schema31.properties.policyUrl,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.policyVersion !== undefined && func0.call(data, 'policyVersion')) {
      let data4 = data.policyVersion;
      if (typeof data4 === 'string') {
        if (data4.length > 100) {
          const err8 = {
            instancePath: instancePath + '/policyVersion',
            schemaPath: '#/properties/policyVersion/maxLength',
            keyword: 'maxLength',
            params: { limit: 100 },
            schema: 100,
            parentSchema: schema31.properties.policyVersion,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/policyVersion',
          schemaPath: '#/properties/policyVersion/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.policyVersion.type,
          parentSchema: schema31.properties.policyVersion,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.googleAnalytics !== undefined && func0.call(data, 'googleAnalytics')) {
      let data5 = data.googleAnalytics;
      const _errs13 = errors;
      let valid1 = false;
      const _errs14 = errors;
      if (typeof data5 === 'string') {
        if (data5.length > 2000) {
          const err10 = {
            instancePath: instancePath + '/googleAnalytics',
            schemaPath: '#/properties/googleAnalytics/anyOf/0/maxLength',
            keyword: 'maxLength',
            params: { limit: 2000 },
            schema: 2000,
            parentSchema: schema31.properties.googleAnalytics.anyOf[0],
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (!pattern5.test(data5)) {
          const err11 = {
            instancePath: instancePath + '/googleAnalytics',
            schemaPath: '#/properties/googleAnalytics/anyOf/0/pattern',
            keyword: 'pattern',
            params: { pattern: '^[\\s,]*([Gg]-[A-Za-z0-9]{4,20})([\\s,]+([Gg]-[A-Za-z0-9]{4,20}))*[\\s,]*$' },
            schema: '^[\\s,]*([Gg]-[A-Za-z0-9]{4,20})([\\s,]+([Gg]-[A-Za-z0-9]{4,20}))*[\\s,]*$',
            parentSchema: schema31.properties.googleAnalytics.anyOf[0],
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/googleAnalytics',
          schemaPath: '#/properties/googleAnalytics/anyOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.googleAnalytics.anyOf[0].type,
          parentSchema: schema31.properties.googleAnalytics.anyOf[0],
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      var _valid0 = _errs14 === errors;
      valid1 = valid1 || _valid0;
      const _errs16 = errors;
      if (Array.isArray(data5)) {
        if (data5.length > 50) {
          const err13 = {
            instancePath: instancePath + '/googleAnalytics',
            schemaPath: '#/properties/googleAnalytics/anyOf/1/maxItems',
            keyword: 'maxItems',
            params: { limit: 50 },
            schema: 50,
            parentSchema: schema31.properties.googleAnalytics.anyOf[1],
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (typeof data6 === 'string') {
            if (!pattern6.test(data6)) {
              const err14 = {
                instancePath: instancePath + '/googleAnalytics/' + i0,
                schemaPath: '#/properties/googleAnalytics/anyOf/1/items/pattern',
                keyword: 'pattern',
                params: { pattern: '^([Gg]-[A-Za-z0-9]{4,20})$' },
                schema: '^([Gg]-[A-Za-z0-9]{4,20})$',
                parentSchema: schema31.properties.googleAnalytics.anyOf[1].items,
                data: data6,
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          } else {
            const err15 = {
              instancePath: instancePath + '/googleAnalytics/' + i0,
              schemaPath: '#/properties/googleAnalytics/anyOf/1/items/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema31.properties.googleAnalytics.anyOf[1].items.type,
              parentSchema: schema31.properties.googleAnalytics.anyOf[1].items,
              data: data6,
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/googleAnalytics',
          schemaPath: '#/properties/googleAnalytics/anyOf/1/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema31.properties.googleAnalytics.anyOf[1].type,
          parentSchema: schema31.properties.googleAnalytics.anyOf[1],
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      var _valid0 = _errs16 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const err17 = {
          instancePath: instancePath + '/googleAnalytics',
          schemaPath: '#/properties/googleAnalytics/anyOf',
          keyword: 'anyOf',
          params: {},
          schema: schema31.properties.googleAnalytics.anyOf,
          parentSchema: schema31.properties.googleAnalytics,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      } else {
        errors = _errs13;
        if (vErrors !== null) {
          if (_errs13) {
            vErrors.length = _errs13;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.googleAds !== undefined && func0.call(data, 'googleAds')) {
      let data7 = data.googleAds;
      const _errs21 = errors;
      let valid4 = false;
      const _errs22 = errors;
      if (typeof data7 === 'string') {
        if (data7.length > 2000) {
          const err18 = {
            instancePath: instancePath + '/googleAds',
            schemaPath: '#/properties/googleAds/anyOf/0/maxLength',
            keyword: 'maxLength',
            params: { limit: 2000 },
            schema: 2000,
            parentSchema: schema31.properties.googleAds.anyOf[0],
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (!pattern7.test(data7)) {
          const err19 = {
            instancePath: instancePath + '/googleAds',
            schemaPath: '#/properties/googleAds/anyOf/0/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^[\\s,]*([Aa][Ww]-[0-9]{6,12}|[Dd][Cc]-[0-9]{4,12})([\\s,]+([Aa][Ww]-[0-9]{6,12}|[Dd][Cc]-[0-9]{4,12}))*[\\s,]*$',
            },
            schema:
              '^[\\s,]*([Aa][Ww]-[0-9]{6,12}|[Dd][Cc]-[0-9]{4,12})([\\s,]+([Aa][Ww]-[0-9]{6,12}|[Dd][Cc]-[0-9]{4,12}))*[\\s,]*$',
            parentSchema: schema31.properties.googleAds.anyOf[0],
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = {
          instancePath: instancePath + '/googleAds',
          schemaPath: '#/properties/googleAds/anyOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.googleAds.anyOf[0].type,
          parentSchema: schema31.properties.googleAds.anyOf[0],
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      var _valid1 = _errs22 === errors;
      valid4 = valid4 || _valid1;
      const _errs24 = errors;
      if (Array.isArray(data7)) {
        if (data7.length > 50) {
          const err21 = {
            instancePath: instancePath + '/googleAds',
            schemaPath: '#/properties/googleAds/anyOf/1/maxItems',
            keyword: 'maxItems',
            params: { limit: 50 },
            schema: 50,
            parentSchema: schema31.properties.googleAds.anyOf[1],
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        const len1 = data7.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data8 = data7[i1];
          if (typeof data8 === 'string') {
            if (!pattern8.test(data8)) {
              const err22 = {
                instancePath: instancePath + '/googleAds/' + i1,
                schemaPath: '#/properties/googleAds/anyOf/1/items/pattern',
                keyword: 'pattern',
                params: { pattern: '^([Aa][Ww]-[0-9]{6,12}|[Dd][Cc]-[0-9]{4,12})$' },
                schema: '^([Aa][Ww]-[0-9]{6,12}|[Dd][Cc]-[0-9]{4,12})$',
                parentSchema: schema31.properties.googleAds.anyOf[1].items,
                data: data8,
              };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
          } else {
            const err23 = {
              instancePath: instancePath + '/googleAds/' + i1,
              schemaPath: '#/properties/googleAds/anyOf/1/items/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema31.properties.googleAds.anyOf[1].items.type,
              parentSchema: schema31.properties.googleAds.anyOf[1].items,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
      } else {
        const err24 = {
          instancePath: instancePath + '/googleAds',
          schemaPath: '#/properties/googleAds/anyOf/1/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema31.properties.googleAds.anyOf[1].type,
          parentSchema: schema31.properties.googleAds.anyOf[1],
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      var _valid1 = _errs24 === errors;
      valid4 = valid4 || _valid1;
      if (!valid4) {
        const err25 = {
          instancePath: instancePath + '/googleAds',
          schemaPath: '#/properties/googleAds/anyOf',
          keyword: 'anyOf',
          params: {},
          schema: schema31.properties.googleAds.anyOf,
          parentSchema: schema31.properties.googleAds,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      } else {
        errors = _errs21;
        if (vErrors !== null) {
          if (_errs21) {
            vErrors.length = _errs21;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.googleTagManager !== undefined && func0.call(data, 'googleTagManager')) {
      let data9 = data.googleTagManager;
      const _errs29 = errors;
      let valid7 = false;
      const _errs30 = errors;
      if (typeof data9 === 'string') {
        if (data9.length > 2000) {
          const err26 = {
            instancePath: instancePath + '/googleTagManager',
            schemaPath: '#/properties/googleTagManager/anyOf/0/maxLength',
            keyword: 'maxLength',
            params: { limit: 2000 },
            schema: 2000,
            parentSchema: schema31.properties.googleTagManager.anyOf[0],
            data: data9,
          };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (!pattern9.test(data9)) {
          const err27 = {
            instancePath: instancePath + '/googleTagManager',
            schemaPath: '#/properties/googleTagManager/anyOf/0/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^[\\s,]*([Gg][Tt][Mm]-[A-Za-z0-9]{4,12}|[Gg][Tt]-[A-Za-z0-9]{4,20})([\\s,]+([Gg][Tt][Mm]-[A-Za-z0-9]{4,12}|[Gg][Tt]-[A-Za-z0-9]{4,20}))*[\\s,]*$',
            },
            schema:
              '^[\\s,]*([Gg][Tt][Mm]-[A-Za-z0-9]{4,12}|[Gg][Tt]-[A-Za-z0-9]{4,20})([\\s,]+([Gg][Tt][Mm]-[A-Za-z0-9]{4,12}|[Gg][Tt]-[A-Za-z0-9]{4,20}))*[\\s,]*$',
            parentSchema: schema31.properties.googleTagManager.anyOf[0],
            data: data9,
          };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      } else {
        const err28 = {
          instancePath: instancePath + '/googleTagManager',
          schemaPath: '#/properties/googleTagManager/anyOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.googleTagManager.anyOf[0].type,
          parentSchema: schema31.properties.googleTagManager.anyOf[0],
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      var _valid2 = _errs30 === errors;
      valid7 = valid7 || _valid2;
      const _errs32 = errors;
      if (Array.isArray(data9)) {
        if (data9.length > 50) {
          const err29 = {
            instancePath: instancePath + '/googleTagManager',
            schemaPath: '#/properties/googleTagManager/anyOf/1/maxItems',
            keyword: 'maxItems',
            params: { limit: 50 },
            schema: 50,
            parentSchema: schema31.properties.googleTagManager.anyOf[1],
            data: data9,
          };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        const len2 = data9.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data10 = data9[i2];
          if (typeof data10 === 'string') {
            if (!pattern10.test(data10)) {
              const err30 = {
                instancePath: instancePath + '/googleTagManager/' + i2,
                schemaPath: '#/properties/googleTagManager/anyOf/1/items/pattern',
                keyword: 'pattern',
                params: { pattern: '^([Gg][Tt][Mm]-[A-Za-z0-9]{4,12}|[Gg][Tt]-[A-Za-z0-9]{4,20})$' },
                schema: '^([Gg][Tt][Mm]-[A-Za-z0-9]{4,12}|[Gg][Tt]-[A-Za-z0-9]{4,20})$',
                parentSchema: schema31.properties.googleTagManager.anyOf[1].items,
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          } else {
            const err31 = {
              instancePath: instancePath + '/googleTagManager/' + i2,
              schemaPath: '#/properties/googleTagManager/anyOf/1/items/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema31.properties.googleTagManager.anyOf[1].items.type,
              parentSchema: schema31.properties.googleTagManager.anyOf[1].items,
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = {
          instancePath: instancePath + '/googleTagManager',
          schemaPath: '#/properties/googleTagManager/anyOf/1/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema31.properties.googleTagManager.anyOf[1].type,
          parentSchema: schema31.properties.googleTagManager.anyOf[1],
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
      var _valid2 = _errs32 === errors;
      valid7 = valid7 || _valid2;
      if (!valid7) {
        const err33 = {
          instancePath: instancePath + '/googleTagManager',
          schemaPath: '#/properties/googleTagManager/anyOf',
          keyword: 'anyOf',
          params: {},
          schema: schema31.properties.googleTagManager.anyOf,
          parentSchema: schema31.properties.googleTagManager,
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      } else {
        errors = _errs29;
        if (vErrors !== null) {
          if (_errs29) {
            vErrors.length = _errs29;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.googleTagManagerCategories !== undefined && func0.call(data, 'googleTagManagerCategories')) {
      let data11 = data.googleTagManagerCategories;
      const _errs37 = errors;
      let valid10 = false;
      const _errs38 = errors;
      if (typeof data11 === 'string') {
        if (data11.length > 2000) {
          const err34 = {
            instancePath: instancePath + '/googleTagManagerCategories',
            schemaPath: '#/properties/googleTagManagerCategories/anyOf/0/maxLength',
            keyword: 'maxLength',
            params: { limit: 2000 },
            schema: 2000,
            parentSchema: schema31.properties.googleTagManagerCategories.anyOf[0],
            data: data11,
          };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
        if (!pattern11.test(data11)) {
          const err35 = {
            instancePath: instancePath + '/googleTagManagerCategories',
            schemaPath: '#/properties/googleTagManagerCategories/anyOf/0/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^[\\s,]*((?!functional)[a-z][a-z0-9-]{0,31})([\\s,]+((?!functional)[a-z][a-z0-9-]{0,31}))*[\\s,]*$',
            },
            schema:
              '^[\\s,]*((?!functional)[a-z][a-z0-9-]{0,31})([\\s,]+((?!functional)[a-z][a-z0-9-]{0,31}))*[\\s,]*$',
            parentSchema: schema31.properties.googleTagManagerCategories.anyOf[0],
            data: data11,
          };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
      } else {
        const err36 = {
          instancePath: instancePath + '/googleTagManagerCategories',
          schemaPath: '#/properties/googleTagManagerCategories/anyOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.googleTagManagerCategories.anyOf[0].type,
          parentSchema: schema31.properties.googleTagManagerCategories.anyOf[0],
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
      var _valid3 = _errs38 === errors;
      valid10 = valid10 || _valid3;
      const _errs40 = errors;
      if (Array.isArray(data11)) {
        if (data11.length > 50) {
          const err37 = {
            instancePath: instancePath + '/googleTagManagerCategories',
            schemaPath: '#/properties/googleTagManagerCategories/anyOf/1/maxItems',
            keyword: 'maxItems',
            params: { limit: 50 },
            schema: 50,
            parentSchema: schema31.properties.googleTagManagerCategories.anyOf[1],
            data: data11,
          };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
        const len3 = data11.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data12 = data11[i3];
          if (typeof data12 === 'string') {
            if (!pattern12.test(data12)) {
              const err38 = {
                instancePath: instancePath + '/googleTagManagerCategories/' + i3,
                schemaPath: '#/properties/googleTagManagerCategories/anyOf/1/items/pattern',
                keyword: 'pattern',
                params: { pattern: '^((?!functional)[a-z][a-z0-9-]{0,31})$' },
                schema: '^((?!functional)[a-z][a-z0-9-]{0,31})$',
                parentSchema: schema31.properties.googleTagManagerCategories.anyOf[1].items,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
          } else {
            const err39 = {
              instancePath: instancePath + '/googleTagManagerCategories/' + i3,
              schemaPath: '#/properties/googleTagManagerCategories/anyOf/1/items/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema31.properties.googleTagManagerCategories.anyOf[1].items.type,
              parentSchema: schema31.properties.googleTagManagerCategories.anyOf[1].items,
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
        }
      } else {
        const err40 = {
          instancePath: instancePath + '/googleTagManagerCategories',
          schemaPath: '#/properties/googleTagManagerCategories/anyOf/1/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema31.properties.googleTagManagerCategories.anyOf[1].type,
          parentSchema: schema31.properties.googleTagManagerCategories.anyOf[1],
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
      var _valid3 = _errs40 === errors;
      valid10 = valid10 || _valid3;
      if (!valid10) {
        const err41 = {
          instancePath: instancePath + '/googleTagManagerCategories',
          schemaPath: '#/properties/googleTagManagerCategories/anyOf',
          keyword: 'anyOf',
          params: {},
          schema: schema31.properties.googleTagManagerCategories.anyOf,
          parentSchema: schema31.properties.googleTagManagerCategories,
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      } else {
        errors = _errs37;
        if (vErrors !== null) {
          if (_errs37) {
            vErrors.length = _errs37;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.googleConfig !== undefined && func0.call(data, 'googleConfig')) {
      let data13 = data.googleConfig;
      if (data13 && typeof data13 == 'object' && !Array.isArray(data13)) {
        for (const key1 of Object.keys(data13)) {
          let data14 = data13[key1];
          if (!(data14 && typeof data14 == 'object' && !Array.isArray(data14))) {
            const err42 = {
              instancePath: instancePath + '/googleConfig/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/properties/googleConfig/additionalProperties/type',
              keyword: 'type',
              params: { type: 'object' },
              schema: schema31.properties.googleConfig.additionalProperties.type,
              parentSchema: schema31.properties.googleConfig.additionalProperties,
              data: data14,
            };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
      } else {
        const err43 = {
          instancePath: instancePath + '/googleConfig',
          schemaPath: '#/properties/googleConfig/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schema31.properties.googleConfig.type,
          parentSchema: schema31.properties.googleConfig,
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
    if (data.personalisedAds !== undefined && func0.call(data, 'personalisedAds')) {
      let data15 = data.personalisedAds;
      if (!(data15 === true || data15 === false || data15 === '' || data15 === 'true' || data15 === 'false')) {
        const err44 = {
          instancePath: instancePath + '/personalisedAds',
          schemaPath: '#/properties/personalisedAds/enum',
          keyword: 'enum',
          params: { allowedValues: schema31.properties.personalisedAds.enum },
          schema: schema31.properties.personalisedAds.enum,
          parentSchema: schema31.properties.personalisedAds,
          data: data15,
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.categories !== undefined && func0.call(data, 'categories')) {
      let data16 = data.categories;
      const _errs51 = errors;
      let valid14 = false;
      const _errs52 = errors;
      if (typeof data16 === 'string') {
        if (data16.length > 2000) {
          const err45 = {
            instancePath: instancePath + '/categories',
            schemaPath: '#/properties/categories/anyOf/0/maxLength',
            keyword: 'maxLength',
            params: { limit: 2000 },
            schema: 2000,
            parentSchema: schema31.properties.categories.anyOf[0],
            data: data16,
          };
          if (vErrors === null) {
            vErrors = [err45];
          } else {
            vErrors.push(err45);
          }
          errors++;
        }
        if (!pattern11.test(data16)) {
          const err46 = {
            instancePath: instancePath + '/categories',
            schemaPath: '#/properties/categories/anyOf/0/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^[\\s,]*((?!functional)[a-z][a-z0-9-]{0,31})([\\s,]+((?!functional)[a-z][a-z0-9-]{0,31}))*[\\s,]*$',
            },
            schema:
              '^[\\s,]*((?!functional)[a-z][a-z0-9-]{0,31})([\\s,]+((?!functional)[a-z][a-z0-9-]{0,31}))*[\\s,]*$',
            parentSchema: schema31.properties.categories.anyOf[0],
            data: data16,
          };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
      } else {
        const err47 = {
          instancePath: instancePath + '/categories',
          schemaPath: '#/properties/categories/anyOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.categories.anyOf[0].type,
          parentSchema: schema31.properties.categories.anyOf[0],
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
      var _valid4 = _errs52 === errors;
      valid14 = valid14 || _valid4;
      const _errs54 = errors;
      if (Array.isArray(data16)) {
        if (data16.length > 50) {
          const err48 = {
            instancePath: instancePath + '/categories',
            schemaPath: '#/properties/categories/anyOf/1/maxItems',
            keyword: 'maxItems',
            params: { limit: 50 },
            schema: 50,
            parentSchema: schema31.properties.categories.anyOf[1],
            data: data16,
          };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        const len4 = data16.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data17 = data16[i4];
          if (typeof data17 === 'string') {
            if (!pattern12.test(data17)) {
              const err49 = {
                instancePath: instancePath + '/categories/' + i4,
                schemaPath: '#/properties/categories/anyOf/1/items/pattern',
                keyword: 'pattern',
                params: { pattern: '^((?!functional)[a-z][a-z0-9-]{0,31})$' },
                schema: '^((?!functional)[a-z][a-z0-9-]{0,31})$',
                parentSchema: schema31.properties.categories.anyOf[1].items,
                data: data17,
              };
              if (vErrors === null) {
                vErrors = [err49];
              } else {
                vErrors.push(err49);
              }
              errors++;
            }
          } else {
            const err50 = {
              instancePath: instancePath + '/categories/' + i4,
              schemaPath: '#/properties/categories/anyOf/1/items/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema31.properties.categories.anyOf[1].items.type,
              parentSchema: schema31.properties.categories.anyOf[1].items,
              data: data17,
            };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
      } else {
        const err51 = {
          instancePath: instancePath + '/categories',
          schemaPath: '#/properties/categories/anyOf/1/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema31.properties.categories.anyOf[1].type,
          parentSchema: schema31.properties.categories.anyOf[1],
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
      var _valid4 = _errs54 === errors;
      valid14 = valid14 || _valid4;
      if (!valid14) {
        const err52 = {
          instancePath: instancePath + '/categories',
          schemaPath: '#/properties/categories/anyOf',
          keyword: 'anyOf',
          params: {},
          schema: schema31.properties.categories.anyOf,
          parentSchema: schema31.properties.categories,
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      } else {
        errors = _errs51;
        if (vErrors !== null) {
          if (_errs51) {
            vErrors.length = _errs51;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.import !== undefined && func0.call(data, 'import')) {
      let data18 = data.import;
      const _errs59 = errors;
      let valid17 = false;
      const _errs60 = errors;
      if (typeof data18 === 'string') {
        if (data18.length > 2000) {
          const err53 = {
            instancePath: instancePath + '/import',
            schemaPath: '#/properties/import/anyOf/0/maxLength',
            keyword: 'maxLength',
            params: { limit: 2000 },
            schema: 2000,
            parentSchema: schema31.properties.import.anyOf[0],
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err53];
          } else {
            vErrors.push(err53);
          }
          errors++;
        }
        if (!pattern15.test(data18)) {
          const err54 = {
            instancePath: instancePath + '/import',
            schemaPath: '#/properties/import/anyOf/0/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^[\\s,]*(vanilla-cookieconsent|klaro|tarteaucitron|cookiebot|onetrust|cookieyes|complianz)([\\s,]+(vanilla-cookieconsent|klaro|tarteaucitron|cookiebot|onetrust|cookieyes|complianz))*[\\s,]*$',
            },
            schema:
              '^[\\s,]*(vanilla-cookieconsent|klaro|tarteaucitron|cookiebot|onetrust|cookieyes|complianz)([\\s,]+(vanilla-cookieconsent|klaro|tarteaucitron|cookiebot|onetrust|cookieyes|complianz))*[\\s,]*$',
            parentSchema: schema31.properties.import.anyOf[0],
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
      } else {
        const err55 = {
          instancePath: instancePath + '/import',
          schemaPath: '#/properties/import/anyOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.import.anyOf[0].type,
          parentSchema: schema31.properties.import.anyOf[0],
          data: data18,
        };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
      var _valid5 = _errs60 === errors;
      valid17 = valid17 || _valid5;
      const _errs62 = errors;
      if (Array.isArray(data18)) {
        if (data18.length > 50) {
          const err56 = {
            instancePath: instancePath + '/import',
            schemaPath: '#/properties/import/anyOf/1/maxItems',
            keyword: 'maxItems',
            params: { limit: 50 },
            schema: 50,
            parentSchema: schema31.properties.import.anyOf[1],
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err56];
          } else {
            vErrors.push(err56);
          }
          errors++;
        }
        const len5 = data18.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data19 = data18[i5];
          if (!(
            data19 === 'vanilla-cookieconsent' ||
            data19 === 'klaro' ||
            data19 === 'tarteaucitron' ||
            data19 === 'cookiebot' ||
            data19 === 'onetrust' ||
            data19 === 'cookieyes' ||
            data19 === 'complianz'
          )) {
            const err57 = {
              instancePath: instancePath + '/import/' + i5,
              schemaPath: '#/properties/import/anyOf/1/items/enum',
              keyword: 'enum',
              params: { allowedValues: schema31.properties.import.anyOf[1].items.enum },
              schema: schema31.properties.import.anyOf[1].items.enum,
              parentSchema: schema31.properties.import.anyOf[1].items,
              data: data19,
            };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
        }
      } else {
        const err58 = {
          instancePath: instancePath + '/import',
          schemaPath: '#/properties/import/anyOf/1/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema31.properties.import.anyOf[1].type,
          parentSchema: schema31.properties.import.anyOf[1],
          data: data18,
        };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
      var _valid5 = _errs62 === errors;
      valid17 = valid17 || _valid5;
      if (!valid17) {
        const err59 = {
          instancePath: instancePath + '/import',
          schemaPath: '#/properties/import/anyOf',
          keyword: 'anyOf',
          params: {},
          schema: schema31.properties.import.anyOf,
          parentSchema: schema31.properties.import,
          data: data18,
        };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      } else {
        errors = _errs59;
        if (vErrors !== null) {
          if (_errs59) {
            vErrors.length = _errs59;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.vendors !== undefined && func0.call(data, 'vendors')) {
      let data20 = data.vendors;
      const _errs66 = errors;
      let valid20 = false;
      const _errs67 = errors;
      if (typeof data20 === 'string') {
        if (data20.length > 2000) {
          const err60 = {
            instancePath: instancePath + '/vendors',
            schemaPath: '#/properties/vendors/anyOf/0/maxLength',
            keyword: 'maxLength',
            params: { limit: 2000 },
            schema: 2000,
            parentSchema: schema31.properties.vendors.anyOf[0],
            data: data20,
          };
          if (vErrors === null) {
            vErrors = [err60];
          } else {
            vErrors.push(err60);
          }
          errors++;
        }
        if (!pattern16.test(data20)) {
          const err61 = {
            instancePath: instancePath + '/vendors',
            schemaPath: '#/properties/vendors/anyOf/0/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^[\\s,]*(clarity|uet|meta|tiktok|linkedin|pinterest|snapchat|matomo|matomo-cookies|piwik-pro|hubspot|hotjar|wp-consent-api|shopify)([\\s,]+(clarity|uet|meta|tiktok|linkedin|pinterest|snapchat|matomo|matomo-cookies|piwik-pro|hubspot|hotjar|wp-consent-api|shopify))*[\\s,]*$',
            },
            schema:
              '^[\\s,]*(clarity|uet|meta|tiktok|linkedin|pinterest|snapchat|matomo|matomo-cookies|piwik-pro|hubspot|hotjar|wp-consent-api|shopify)([\\s,]+(clarity|uet|meta|tiktok|linkedin|pinterest|snapchat|matomo|matomo-cookies|piwik-pro|hubspot|hotjar|wp-consent-api|shopify))*[\\s,]*$',
            parentSchema: schema31.properties.vendors.anyOf[0],
            data: data20,
          };
          if (vErrors === null) {
            vErrors = [err61];
          } else {
            vErrors.push(err61);
          }
          errors++;
        }
      } else {
        const err62 = {
          instancePath: instancePath + '/vendors',
          schemaPath: '#/properties/vendors/anyOf/0/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.vendors.anyOf[0].type,
          parentSchema: schema31.properties.vendors.anyOf[0],
          data: data20,
        };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
      var _valid6 = _errs67 === errors;
      valid20 = valid20 || _valid6;
      const _errs69 = errors;
      if (Array.isArray(data20)) {
        if (data20.length > 50) {
          const err63 = {
            instancePath: instancePath + '/vendors',
            schemaPath: '#/properties/vendors/anyOf/1/maxItems',
            keyword: 'maxItems',
            params: { limit: 50 },
            schema: 50,
            parentSchema: schema31.properties.vendors.anyOf[1],
            data: data20,
          };
          if (vErrors === null) {
            vErrors = [err63];
          } else {
            vErrors.push(err63);
          }
          errors++;
        }
        const len6 = data20.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data21 = data20[i6];
          if (!(
            data21 === 'clarity' ||
            data21 === 'uet' ||
            data21 === 'meta' ||
            data21 === 'tiktok' ||
            data21 === 'linkedin' ||
            data21 === 'pinterest' ||
            data21 === 'snapchat' ||
            data21 === 'matomo' ||
            data21 === 'matomo-cookies' ||
            data21 === 'piwik-pro' ||
            data21 === 'hubspot' ||
            data21 === 'hotjar' ||
            data21 === 'wp-consent-api' ||
            data21 === 'shopify'
          )) {
            const err64 = {
              instancePath: instancePath + '/vendors/' + i6,
              schemaPath: '#/properties/vendors/anyOf/1/items/enum',
              keyword: 'enum',
              params: { allowedValues: schema31.properties.vendors.anyOf[1].items.enum },
              schema: schema31.properties.vendors.anyOf[1].items.enum,
              parentSchema: schema31.properties.vendors.anyOf[1].items,
              data: data21,
            };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
        }
      } else {
        const err65 = {
          instancePath: instancePath + '/vendors',
          schemaPath: '#/properties/vendors/anyOf/1/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema31.properties.vendors.anyOf[1].type,
          parentSchema: schema31.properties.vendors.anyOf[1],
          data: data20,
        };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
      var _valid6 = _errs69 === errors;
      valid20 = valid20 || _valid6;
      if (!valid20) {
        const err66 = {
          instancePath: instancePath + '/vendors',
          schemaPath: '#/properties/vendors/anyOf',
          keyword: 'anyOf',
          params: {},
          schema: schema31.properties.vendors.anyOf,
          parentSchema: schema31.properties.vendors,
          data: data20,
        };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      } else {
        errors = _errs66;
        if (vErrors !== null) {
          if (_errs66) {
            vErrors.length = _errs66;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.cookieName !== undefined && func0.call(data, 'cookieName')) {
      let data22 = data.cookieName;
      if (typeof data22 === 'string') {
        if (!pattern17.test(data22)) {
          const err67 = {
            instancePath: instancePath + '/cookieName',
            schemaPath: '#/properties/cookieName/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?!__([Hh][Oo][Ss][Tt]-)?[Hh][Tt][Tt][Pp]-)[\\w.-]{1,64}$' },
            schema: '^(?!__([Hh][Oo][Ss][Tt]-)?[Hh][Tt][Tt][Pp]-)[\\w.-]{1,64}$',
            parentSchema: schema31.properties.cookieName,
            data: data22,
          };
          if (vErrors === null) {
            vErrors = [err67];
          } else {
            vErrors.push(err67);
          }
          errors++;
        }
      } else {
        const err68 = {
          instancePath: instancePath + '/cookieName',
          schemaPath: '#/properties/cookieName/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.cookieName.type,
          parentSchema: schema31.properties.cookieName,
          data: data22,
        };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    if (data.cookieDomain !== undefined && func0.call(data, 'cookieDomain')) {
      let data23 = data.cookieDomain;
      if (typeof data23 === 'string') {
        if (data23.length > 253) {
          const err69 = {
            instancePath: instancePath + '/cookieDomain',
            schemaPath: '#/properties/cookieDomain/maxLength',
            keyword: 'maxLength',
            params: { limit: 253 },
            schema: 253,
            parentSchema: schema31.properties.cookieDomain,
            data: data23,
          };
          if (vErrors === null) {
            vErrors = [err69];
          } else {
            vErrors.push(err69);
          }
          errors++;
        }
      } else {
        const err70 = {
          instancePath: instancePath + '/cookieDomain',
          schemaPath: '#/properties/cookieDomain/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.cookieDomain.type,
          parentSchema: schema31.properties.cookieDomain,
          data: data23,
        };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
    }
    if (data.maxAgeDays !== undefined && func0.call(data, 'maxAgeDays')) {
      let data24 = data.maxAgeDays;
      const _errs77 = errors;
      let valid23 = false;
      const _errs78 = errors;
      if (!(typeof data24 == 'number' && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
        const err71 = {
          instancePath: instancePath + '/maxAgeDays',
          schemaPath: '#/properties/maxAgeDays/anyOf/0/type',
          keyword: 'type',
          params: { type: 'integer' },
          schema: schema31.properties.maxAgeDays.anyOf[0].type,
          parentSchema: schema31.properties.maxAgeDays.anyOf[0],
          data: data24,
        };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
      if (typeof data24 == 'number' && isFinite(data24)) {
        if (data24 > 400 || isNaN(data24)) {
          const err72 = {
            instancePath: instancePath + '/maxAgeDays',
            schemaPath: '#/properties/maxAgeDays/anyOf/0/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 400 },
            schema: 400,
            parentSchema: schema31.properties.maxAgeDays.anyOf[0],
            data: data24,
          };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
        if (data24 < 1 || isNaN(data24)) {
          const err73 = {
            instancePath: instancePath + '/maxAgeDays',
            schemaPath: '#/properties/maxAgeDays/anyOf/0/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            schema: 1,
            parentSchema: schema31.properties.maxAgeDays.anyOf[0],
            data: data24,
          };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
      }
      var _valid7 = _errs78 === errors;
      valid23 = valid23 || _valid7;
      const _errs80 = errors;
      if (typeof data24 === 'string') {
        if (!pattern18.test(data24)) {
          const err74 = {
            instancePath: instancePath + '/maxAgeDays',
            schemaPath: '#/properties/maxAgeDays/anyOf/1/pattern',
            keyword: 'pattern',
            params: { pattern: '^([1-9]\\d?|[1-3]\\d\\d|400)$' },
            schema: '^([1-9]\\d?|[1-3]\\d\\d|400)$',
            parentSchema: schema31.properties.maxAgeDays.anyOf[1],
            data: data24,
          };
          if (vErrors === null) {
            vErrors = [err74];
          } else {
            vErrors.push(err74);
          }
          errors++;
        }
      } else {
        const err75 = {
          instancePath: instancePath + '/maxAgeDays',
          schemaPath: '#/properties/maxAgeDays/anyOf/1/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.maxAgeDays.anyOf[1].type,
          parentSchema: schema31.properties.maxAgeDays.anyOf[1],
          data: data24,
        };
        if (vErrors === null) {
          vErrors = [err75];
        } else {
          vErrors.push(err75);
        }
        errors++;
      }
      var _valid7 = _errs80 === errors;
      valid23 = valid23 || _valid7;
      if (!valid23) {
        const err76 = {
          instancePath: instancePath + '/maxAgeDays',
          schemaPath: '#/properties/maxAgeDays/anyOf',
          keyword: 'anyOf',
          params: {},
          schema: schema31.properties.maxAgeDays.anyOf,
          parentSchema: schema31.properties.maxAgeDays,
          data: data24,
        };
        if (vErrors === null) {
          vErrors = [err76];
        } else {
          vErrors.push(err76);
        }
        errors++;
      } else {
        errors = _errs77;
        if (vErrors !== null) {
          if (_errs77) {
            vErrors.length = _errs77;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.recordsUrl !== undefined && func0.call(data, 'recordsUrl')) {
      let data25 = data.recordsUrl;
      if (typeof data25 === 'string') {
        if (data25.length > 2000) {
          const err77 = {
            instancePath: instancePath + '/recordsUrl',
            schemaPath: '#/properties/recordsUrl/maxLength',
            keyword: 'maxLength',
            params: { limit: 2000 },
            schema: 2000,
            parentSchema: schema31.properties.recordsUrl,
            data: data25,
          };
          if (vErrors === null) {
            vErrors = [err77];
          } else {
            vErrors.push(err77);
          }
          errors++;
        }
      } else {
        const err78 = {
          instancePath: instancePath + '/recordsUrl',
          schemaPath: '#/properties/recordsUrl/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.recordsUrl.type,
          parentSchema: schema31.properties.recordsUrl,
          data: data25,
        };
        if (vErrors === null) {
          vErrors = [err78];
        } else {
          vErrors.push(err78);
        }
        errors++;
      }
    }
    if (data.consentRate !== undefined && func0.call(data, 'consentRate')) {
      let data26 = data.consentRate;
      if (!(data26 === true || data26 === false || data26 === '' || data26 === 'true' || data26 === 'false')) {
        const err79 = {
          instancePath: instancePath + '/consentRate',
          schemaPath: '#/properties/consentRate/enum',
          keyword: 'enum',
          params: { allowedValues: schema31.properties.consentRate.enum },
          schema: schema31.properties.consentRate.enum,
          parentSchema: schema31.properties.consentRate,
          data: data26,
        };
        if (vErrors === null) {
          vErrors = [err79];
        } else {
          vErrors.push(err79);
        }
        errors++;
      }
    }
    if (data.googleUrl !== undefined && func0.call(data, 'googleUrl')) {
      let data27 = data.googleUrl;
      if (typeof data27 === 'string') {
        if (data27.length > 2000) {
          const err80 = {
            instancePath: instancePath + '/googleUrl',
            schemaPath: '#/properties/googleUrl/maxLength',
            keyword: 'maxLength',
            params: { limit: 2000 },
            schema: 2000,
            parentSchema: schema31.properties.googleUrl,
            data: data27,
          };
          if (vErrors === null) {
            vErrors = [err80];
          } else {
            vErrors.push(err80);
          }
          errors++;
        }
      } else {
        const err81 = {
          instancePath: instancePath + '/googleUrl',
          schemaPath: '#/properties/googleUrl/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.googleUrl.type,
          parentSchema: schema31.properties.googleUrl,
          data: data27,
        };
        if (vErrors === null) {
          vErrors = [err81];
        } else {
          vErrors.push(err81);
        }
        errors++;
      }
    }
    if (data.lateEvents !== undefined && func0.call(data, 'lateEvents')) {
      let data28 = data.lateEvents;
      if (!(data28 === 'replay' || data28 === 'drop')) {
        const err82 = {
          instancePath: instancePath + '/lateEvents',
          schemaPath: '#/properties/lateEvents/enum',
          keyword: 'enum',
          params: { allowedValues: schema31.properties.lateEvents.enum },
          schema: schema31.properties.lateEvents.enum,
          parentSchema: schema31.properties.lateEvents,
          data: data28,
        };
        if (vErrors === null) {
          vErrors = [err82];
        } else {
          vErrors.push(err82);
        }
        errors++;
      }
    }
    if (data.layerName !== undefined && func0.call(data, 'layerName')) {
      let data29 = data.layerName;
      if (typeof data29 === 'string') {
        if (!pattern19.test(data29)) {
          const err83 = {
            instancePath: instancePath + '/layerName',
            schemaPath: '#/properties/layerName/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Za-z_$][\\w$-]{0,39}$' },
            schema: '^[A-Za-z_$][\\w$-]{0,39}$',
            parentSchema: schema31.properties.layerName,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err83];
          } else {
            vErrors.push(err83);
          }
          errors++;
        }
      } else {
        const err84 = {
          instancePath: instancePath + '/layerName',
          schemaPath: '#/properties/layerName/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.layerName.type,
          parentSchema: schema31.properties.layerName,
          data: data29,
        };
        if (vErrors === null) {
          vErrors = [err84];
        } else {
          vErrors.push(err84);
        }
        errors++;
      }
    }
    if (data.consentEvent !== undefined && func0.call(data, 'consentEvent')) {
      let data30 = data.consentEvent;
      if (typeof data30 === 'string') {
        if (!pattern20.test(data30)) {
          const err85 = {
            instancePath: instancePath + '/consentEvent',
            schemaPath: '#/properties/consentEvent/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\w{1,40}$' },
            schema: '^\\w{1,40}$',
            parentSchema: schema31.properties.consentEvent,
            data: data30,
          };
          if (vErrors === null) {
            vErrors = [err85];
          } else {
            vErrors.push(err85);
          }
          errors++;
        }
      } else {
        const err86 = {
          instancePath: instancePath + '/consentEvent',
          schemaPath: '#/properties/consentEvent/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.consentEvent.type,
          parentSchema: schema31.properties.consentEvent,
          data: data30,
        };
        if (vErrors === null) {
          vErrors = [err86];
        } else {
          vErrors.push(err86);
        }
        errors++;
      }
    }
    if (data.gpc !== undefined && func0.call(data, 'gpc')) {
      let data31 = data.gpc;
      if (!(data31 === 'respect' || data31 === 'ignore')) {
        const err87 = {
          instancePath: instancePath + '/gpc',
          schemaPath: '#/properties/gpc/enum',
          keyword: 'enum',
          params: { allowedValues: schema31.properties.gpc.enum },
          schema: schema31.properties.gpc.enum,
          parentSchema: schema31.properties.gpc,
          data: data31,
        };
        if (vErrors === null) {
          vErrors = [err87];
        } else {
          vErrors.push(err87);
        }
        errors++;
      }
    }
    if (data.reload !== undefined && func0.call(data, 'reload')) {
      let data32 = data.reload;
      if (!(data32 === 'auto' || data32 === 'never')) {
        const err88 = {
          instancePath: instancePath + '/reload',
          schemaPath: '#/properties/reload/enum',
          keyword: 'enum',
          params: { allowedValues: schema31.properties.reload.enum },
          schema: schema31.properties.reload.enum,
          parentSchema: schema31.properties.reload,
          data: data32,
        };
        if (vErrors === null) {
          vErrors = [err88];
        } else {
          vErrors.push(err88);
        }
        errors++;
      }
    }
    if (data.trigger !== undefined && func0.call(data, 'trigger')) {
      let data33 = data.trigger;
      if (!(data33 === 'auto' || data33 === 'none')) {
        const err89 = {
          instancePath: instancePath + '/trigger',
          schemaPath: '#/properties/trigger/enum',
          keyword: 'enum',
          params: { allowedValues: schema31.properties.trigger.enum },
          schema: schema31.properties.trigger.enum,
          parentSchema: schema31.properties.trigger,
          data: data33,
        };
        if (vErrors === null) {
          vErrors = [err89];
        } else {
          vErrors.push(err89);
        }
        errors++;
      }
    }
    if (data.position !== undefined && func0.call(data, 'position')) {
      let data34 = data.position;
      if (!(
        data34 === 'bottom' ||
        data34 === 'top' ||
        data34 === 'bottom-left' ||
        data34 === 'bottom-right' ||
        data34 === 'center'
      )) {
        const err90 = {
          instancePath: instancePath + '/position',
          schemaPath: '#/properties/position/enum',
          keyword: 'enum',
          params: { allowedValues: schema31.properties.position.enum },
          schema: schema31.properties.position.enum,
          parentSchema: schema31.properties.position,
          data: data34,
        };
        if (vErrors === null) {
          vErrors = [err90];
        } else {
          vErrors.push(err90);
        }
        errors++;
      }
    }
    if (data.theme !== undefined && func0.call(data, 'theme')) {
      let data35 = data.theme;
      if (!(data35 === 'auto' || data35 === 'light' || data35 === 'dark')) {
        const err91 = {
          instancePath: instancePath + '/theme',
          schemaPath: '#/properties/theme/enum',
          keyword: 'enum',
          params: { allowedValues: schema31.properties.theme.enum },
          schema: schema31.properties.theme.enum,
          parentSchema: schema31.properties.theme,
          data: data35,
        };
        if (vErrors === null) {
          vErrors = [err91];
        } else {
          vErrors.push(err91);
        }
        errors++;
      }
    }
    if (data.lang !== undefined && func0.call(data, 'lang')) {
      let data36 = data.lang;
      if (typeof data36 === 'string') {
        if (!pattern21.test(data36)) {
          const err92 = {
            instancePath: instancePath + '/lang',
            schemaPath: '#/properties/lang/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$' },
            schema: '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$',
            parentSchema: schema31.properties.lang,
            data: data36,
          };
          if (vErrors === null) {
            vErrors = [err92];
          } else {
            vErrors.push(err92);
          }
          errors++;
        }
      } else {
        const err93 = {
          instancePath: instancePath + '/lang',
          schemaPath: '#/properties/lang/type',
          keyword: 'type',
          params: { type: 'string' },
          schema: schema31.properties.lang.type,
          parentSchema: schema31.properties.lang,
          data: data36,
        };
        if (vErrors === null) {
          vErrors = [err93];
        } else {
          vErrors.push(err93);
        }
        errors++;
      }
    }
    if (data.form !== undefined && func0.call(data, 'form')) {
      let data37 = data.form;
      if (!(data37 === 'je' || data37 === 'u')) {
        const err94 = {
          instancePath: instancePath + '/form',
          schemaPath: '#/properties/form/enum',
          keyword: 'enum',
          params: { allowedValues: schema31.properties.form.enum },
          schema: schema31.properties.form.enum,
          parentSchema: schema31.properties.form,
          data: data37,
        };
        if (vErrors === null) {
          vErrors = [err94];
        } else {
          vErrors.push(err94);
        }
        errors++;
      }
    }
    if (data.debug !== undefined && func0.call(data, 'debug')) {
      let data38 = data.debug;
      if (!(data38 === true || data38 === false || data38 === '' || data38 === 'true' || data38 === 'false')) {
        const err95 = {
          instancePath: instancePath + '/debug',
          schemaPath: '#/properties/debug/enum',
          keyword: 'enum',
          params: { allowedValues: schema31.properties.debug.enum },
          schema: schema31.properties.debug.enum,
          parentSchema: schema31.properties.debug,
          data: data38,
        };
        if (vErrors === null) {
          vErrors = [err95];
        } else {
          vErrors.push(err95);
        }
        errors++;
      }
    }
    if (data.texts !== undefined && func0.call(data, 'texts')) {
      let data39 = data.texts;
      if (data39 && typeof data39 == 'object' && !Array.isArray(data39)) {
        for (const key2 of Object.keys(data39)) {
          let data40 = data39[key2];
          const _errs105 = errors;
          let valid25 = false;
          const _errs106 = errors;
          if (typeof data40 === 'string') {
            if (!pattern22.test(data40)) {
              const err96 = {
                instancePath: instancePath + '/texts/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                schemaPath: '#/properties/texts/additionalProperties/anyOf/0/pattern',
                keyword: 'pattern',
                params: { pattern: '\\S' },
                schema: '\\S',
                parentSchema: schema31.properties.texts.additionalProperties.anyOf[0],
                data: data40,
              };
              if (vErrors === null) {
                vErrors = [err96];
              } else {
                vErrors.push(err96);
              }
              errors++;
            }
          } else {
            const err97 = {
              instancePath: instancePath + '/texts/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/properties/texts/additionalProperties/anyOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema31.properties.texts.additionalProperties.anyOf[0].type,
              parentSchema: schema31.properties.texts.additionalProperties.anyOf[0],
              data: data40,
            };
            if (vErrors === null) {
              vErrors = [err97];
            } else {
              vErrors.push(err97);
            }
            errors++;
          }
          var _valid8 = _errs106 === errors;
          valid25 = valid25 || _valid8;
          const _errs108 = errors;
          if (data40 && typeof data40 == 'object' && !Array.isArray(data40)) {
            for (const key3 of Object.keys(data40)) {
              let data41 = data40[key3];
              if (typeof data41 === 'string') {
                if (!pattern22.test(data41)) {
                  const err98 = {
                    instancePath:
                      instancePath +
                      '/texts/' +
                      key2.replace(/~/g, '~0').replace(/\//g, '~1') +
                      '/' +
                      key3.replace(/~/g, '~0').replace(/\//g, '~1'),
                    schemaPath: '#/properties/texts/additionalProperties/anyOf/1/additionalProperties/pattern',
                    keyword: 'pattern',
                    params: { pattern: '\\S' },
                    schema: '\\S',
                    parentSchema: schema31.properties.texts.additionalProperties.anyOf[1].additionalProperties,
                    data: data41,
                  };
                  if (vErrors === null) {
                    vErrors = [err98];
                  } else {
                    vErrors.push(err98);
                  }
                  errors++;
                }
              } else {
                const err99 = {
                  instancePath:
                    instancePath +
                    '/texts/' +
                    key2.replace(/~/g, '~0').replace(/\//g, '~1') +
                    '/' +
                    key3.replace(/~/g, '~0').replace(/\//g, '~1'),
                  schemaPath: '#/properties/texts/additionalProperties/anyOf/1/additionalProperties/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.texts.additionalProperties.anyOf[1].additionalProperties.type,
                  parentSchema: schema31.properties.texts.additionalProperties.anyOf[1].additionalProperties,
                  data: data41,
                };
                if (vErrors === null) {
                  vErrors = [err99];
                } else {
                  vErrors.push(err99);
                }
                errors++;
              }
            }
          } else {
            const err100 = {
              instancePath: instancePath + '/texts/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/properties/texts/additionalProperties/anyOf/1/type',
              keyword: 'type',
              params: { type: 'object' },
              schema: schema31.properties.texts.additionalProperties.anyOf[1].type,
              parentSchema: schema31.properties.texts.additionalProperties.anyOf[1],
              data: data40,
            };
            if (vErrors === null) {
              vErrors = [err100];
            } else {
              vErrors.push(err100);
            }
            errors++;
          }
          var _valid8 = _errs108 === errors;
          valid25 = valid25 || _valid8;
          if (!valid25) {
            const err101 = {
              instancePath: instancePath + '/texts/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/properties/texts/additionalProperties/anyOf',
              keyword: 'anyOf',
              params: {},
              schema: schema31.properties.texts.additionalProperties.anyOf,
              parentSchema: schema31.properties.texts.additionalProperties,
              data: data40,
            };
            if (vErrors === null) {
              vErrors = [err101];
            } else {
              vErrors.push(err101);
            }
            errors++;
          } else {
            errors = _errs105;
            if (vErrors !== null) {
              if (_errs105) {
                vErrors.length = _errs105;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err102 = {
          instancePath: instancePath + '/texts',
          schemaPath: '#/properties/texts/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schema31.properties.texts.type,
          parentSchema: schema31.properties.texts,
          data: data39,
        };
        if (vErrors === null) {
          vErrors = [err102];
        } else {
          vErrors.push(err102);
        }
        errors++;
      }
    }
    if (data.services !== undefined && func0.call(data, 'services')) {
      let data42 = data.services;
      if (Array.isArray(data42)) {
        if (data42.length > 40) {
          const err103 = {
            instancePath: instancePath + '/services',
            schemaPath: '#/properties/services/maxItems',
            keyword: 'maxItems',
            params: { limit: 40 },
            schema: 40,
            parentSchema: schema31.properties.services,
            data: data42,
          };
          if (vErrors === null) {
            vErrors = [err103];
          } else {
            vErrors.push(err103);
          }
          errors++;
        }
        const len7 = data42.length;
        for (let i7 = 0; i7 < len7; i7++) {
          let data43 = data42[i7];
          if (data43 && typeof data43 == 'object' && !Array.isArray(data43)) {
            if (data43.name === undefined || !func0.call(data43, 'name')) {
              const err104 = {
                instancePath: instancePath + '/services/' + i7,
                schemaPath: '#/properties/services/items/required',
                keyword: 'required',
                params: { missingProperty: 'name' },
                schema: schema31.properties.services.items.required,
                parentSchema: schema31.properties.services.items,
                data: data43,
              };
              if (vErrors === null) {
                vErrors = [err104];
              } else {
                vErrors.push(err104);
              }
              errors++;
            }
            if (data43.title === undefined || !func0.call(data43, 'title')) {
              const err105 = {
                instancePath: instancePath + '/services/' + i7,
                schemaPath: '#/properties/services/items/required',
                keyword: 'required',
                params: { missingProperty: 'title' },
                schema: schema31.properties.services.items.required,
                parentSchema: schema31.properties.services.items,
                data: data43,
              };
              if (vErrors === null) {
                vErrors = [err105];
              } else {
                vErrors.push(err105);
              }
              errors++;
            }
            if (data43.category === undefined || !func0.call(data43, 'category')) {
              const err106 = {
                instancePath: instancePath + '/services/' + i7,
                schemaPath: '#/properties/services/items/required',
                keyword: 'required',
                params: { missingProperty: 'category' },
                schema: schema31.properties.services.items.required,
                parentSchema: schema31.properties.services.items,
                data: data43,
              };
              if (vErrors === null) {
                vErrors = [err106];
              } else {
                vErrors.push(err106);
              }
              errors++;
            }
            for (const key4 of Object.keys(data43)) {
              if (!(
                key4 === 'name' ||
                key4 === 'title' ||
                key4 === 'category' ||
                key4 === 'provider' ||
                key4 === 'privacyUrl' ||
                key4 === 'hosts'
              )) {
                const err107 = {
                  instancePath: instancePath + '/services/' + i7,
                  schemaPath: '#/properties/services/items/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key4 },
                  schema: false,
                  parentSchema: schema31.properties.services.items,
                  data: data43,
                };
                if (vErrors === null) {
                  vErrors = [err107];
                } else {
                  vErrors.push(err107);
                }
                errors++;
              }
            }
            if (data43.name !== undefined && func0.call(data43, 'name')) {
              let data44 = data43.name;
              if (typeof data44 === 'string') {
                if (!pattern24.test(data44)) {
                  const err108 = {
                    instancePath: instancePath + '/services/' + i7 + '/name',
                    schemaPath: '#/properties/services/items/properties/name/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^[a-z][a-z0-9-]{0,31}$' },
                    schema: '^[a-z][a-z0-9-]{0,31}$',
                    parentSchema: schema31.properties.services.items.properties.name,
                    data: data44,
                  };
                  if (vErrors === null) {
                    vErrors = [err108];
                  } else {
                    vErrors.push(err108);
                  }
                  errors++;
                }
              } else {
                const err109 = {
                  instancePath: instancePath + '/services/' + i7 + '/name',
                  schemaPath: '#/properties/services/items/properties/name/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.services.items.properties.name.type,
                  parentSchema: schema31.properties.services.items.properties.name,
                  data: data44,
                };
                if (vErrors === null) {
                  vErrors = [err109];
                } else {
                  vErrors.push(err109);
                }
                errors++;
              }
            }
            if (data43.title !== undefined && func0.call(data43, 'title')) {
              let data45 = data43.title;
              if (typeof data45 === 'string') {
                if (!pattern22.test(data45)) {
                  const err110 = {
                    instancePath: instancePath + '/services/' + i7 + '/title',
                    schemaPath: '#/properties/services/items/properties/title/pattern',
                    keyword: 'pattern',
                    params: { pattern: '\\S' },
                    schema: '\\S',
                    parentSchema: schema31.properties.services.items.properties.title,
                    data: data45,
                  };
                  if (vErrors === null) {
                    vErrors = [err110];
                  } else {
                    vErrors.push(err110);
                  }
                  errors++;
                }
              } else {
                const err111 = {
                  instancePath: instancePath + '/services/' + i7 + '/title',
                  schemaPath: '#/properties/services/items/properties/title/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.services.items.properties.title.type,
                  parentSchema: schema31.properties.services.items.properties.title,
                  data: data45,
                };
                if (vErrors === null) {
                  vErrors = [err111];
                } else {
                  vErrors.push(err111);
                }
                errors++;
              }
            }
            if (data43.category !== undefined && func0.call(data43, 'category')) {
              let data46 = data43.category;
              if (typeof data46 === 'string') {
                if (!pattern26.test(data46)) {
                  const err112 = {
                    instancePath: instancePath + '/services/' + i7 + '/category',
                    schemaPath: '#/properties/services/items/properties/category/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^(?!functional)[a-z][a-z0-9-]{0,31}$' },
                    schema: '^(?!functional)[a-z][a-z0-9-]{0,31}$',
                    parentSchema: schema31.properties.services.items.properties.category,
                    data: data46,
                  };
                  if (vErrors === null) {
                    vErrors = [err112];
                  } else {
                    vErrors.push(err112);
                  }
                  errors++;
                }
              } else {
                const err113 = {
                  instancePath: instancePath + '/services/' + i7 + '/category',
                  schemaPath: '#/properties/services/items/properties/category/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.services.items.properties.category.type,
                  parentSchema: schema31.properties.services.items.properties.category,
                  data: data46,
                };
                if (vErrors === null) {
                  vErrors = [err113];
                } else {
                  vErrors.push(err113);
                }
                errors++;
              }
            }
            if (data43.provider !== undefined && func0.call(data43, 'provider')) {
              let data47 = data43.provider;
              if (typeof data47 !== 'string') {
                const err114 = {
                  instancePath: instancePath + '/services/' + i7 + '/provider',
                  schemaPath: '#/properties/services/items/properties/provider/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.services.items.properties.provider.type,
                  parentSchema: schema31.properties.services.items.properties.provider,
                  data: data47,
                };
                if (vErrors === null) {
                  vErrors = [err114];
                } else {
                  vErrors.push(err114);
                }
                errors++;
              }
            }
            if (data43.privacyUrl !== undefined && func0.call(data43, 'privacyUrl')) {
              let data48 = data43.privacyUrl;
              if (typeof data48 !== 'string') {
                const err115 = {
                  instancePath: instancePath + '/services/' + i7 + '/privacyUrl',
                  schemaPath: '#/properties/services/items/properties/privacyUrl/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.services.items.properties.privacyUrl.type,
                  parentSchema: schema31.properties.services.items.properties.privacyUrl,
                  data: data48,
                };
                if (vErrors === null) {
                  vErrors = [err115];
                } else {
                  vErrors.push(err115);
                }
                errors++;
              }
            }
            if (data43.hosts !== undefined && func0.call(data43, 'hosts')) {
              let data49 = data43.hosts;
              if (Array.isArray(data49)) {
                const len8 = data49.length;
                for (let i8 = 0; i8 < len8; i8++) {
                  let data50 = data49[i8];
                  if (typeof data50 !== 'string') {
                    const err116 = {
                      instancePath: instancePath + '/services/' + i7 + '/hosts/' + i8,
                      schemaPath: '#/properties/services/items/properties/hosts/items/type',
                      keyword: 'type',
                      params: { type: 'string' },
                      schema: schema31.properties.services.items.properties.hosts.items.type,
                      parentSchema: schema31.properties.services.items.properties.hosts.items,
                      data: data50,
                    };
                    if (vErrors === null) {
                      vErrors = [err116];
                    } else {
                      vErrors.push(err116);
                    }
                    errors++;
                  }
                }
              } else {
                const err117 = {
                  instancePath: instancePath + '/services/' + i7 + '/hosts',
                  schemaPath: '#/properties/services/items/properties/hosts/type',
                  keyword: 'type',
                  params: { type: 'array' },
                  schema: schema31.properties.services.items.properties.hosts.type,
                  parentSchema: schema31.properties.services.items.properties.hosts,
                  data: data49,
                };
                if (vErrors === null) {
                  vErrors = [err117];
                } else {
                  vErrors.push(err117);
                }
                errors++;
              }
            }
          } else {
            const err118 = {
              instancePath: instancePath + '/services/' + i7,
              schemaPath: '#/properties/services/items/type',
              keyword: 'type',
              params: { type: 'object' },
              schema: schema31.properties.services.items.type,
              parentSchema: schema31.properties.services.items,
              data: data43,
            };
            if (vErrors === null) {
              vErrors = [err118];
            } else {
              vErrors.push(err118);
            }
            errors++;
          }
        }
      } else {
        const err119 = {
          instancePath: instancePath + '/services',
          schemaPath: '#/properties/services/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema31.properties.services.type,
          parentSchema: schema31.properties.services,
          data: data42,
        };
        if (vErrors === null) {
          vErrors = [err119];
        } else {
          vErrors.push(err119);
        }
        errors++;
      }
    }
    if (data.supervisor !== undefined && func0.call(data, 'supervisor')) {
      let data51 = data.supervisor;
      if (data51 && typeof data51 == 'object' && !Array.isArray(data51)) {
        if (data51.name === undefined || !func0.call(data51, 'name')) {
          const err120 = {
            instancePath: instancePath + '/supervisor',
            schemaPath: '#/properties/supervisor/required',
            keyword: 'required',
            params: { missingProperty: 'name' },
            schema: schema31.properties.supervisor.required,
            parentSchema: schema31.properties.supervisor,
            data: data51,
          };
          if (vErrors === null) {
            vErrors = [err120];
          } else {
            vErrors.push(err120);
          }
          errors++;
        }
        if (data51.url === undefined || !func0.call(data51, 'url')) {
          const err121 = {
            instancePath: instancePath + '/supervisor',
            schemaPath: '#/properties/supervisor/required',
            keyword: 'required',
            params: { missingProperty: 'url' },
            schema: schema31.properties.supervisor.required,
            parentSchema: schema31.properties.supervisor,
            data: data51,
          };
          if (vErrors === null) {
            vErrors = [err121];
          } else {
            vErrors.push(err121);
          }
          errors++;
        }
        for (const key5 of Object.keys(data51)) {
          if (!(key5 === 'name' || key5 === 'url')) {
            const err122 = {
              instancePath: instancePath + '/supervisor',
              schemaPath: '#/properties/supervisor/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key5 },
              schema: false,
              parentSchema: schema31.properties.supervisor,
              data: data51,
            };
            if (vErrors === null) {
              vErrors = [err122];
            } else {
              vErrors.push(err122);
            }
            errors++;
          }
        }
        if (data51.name !== undefined && func0.call(data51, 'name')) {
          let data52 = data51.name;
          if (typeof data52 === 'string') {
            if (!pattern22.test(data52)) {
              const err123 = {
                instancePath: instancePath + '/supervisor/name',
                schemaPath: '#/properties/supervisor/properties/name/pattern',
                keyword: 'pattern',
                params: { pattern: '\\S' },
                schema: '\\S',
                parentSchema: schema31.properties.supervisor.properties.name,
                data: data52,
              };
              if (vErrors === null) {
                vErrors = [err123];
              } else {
                vErrors.push(err123);
              }
              errors++;
            }
          } else {
            const err124 = {
              instancePath: instancePath + '/supervisor/name',
              schemaPath: '#/properties/supervisor/properties/name/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema31.properties.supervisor.properties.name.type,
              parentSchema: schema31.properties.supervisor.properties.name,
              data: data52,
            };
            if (vErrors === null) {
              vErrors = [err124];
            } else {
              vErrors.push(err124);
            }
            errors++;
          }
        }
        if (data51.url !== undefined && func0.call(data51, 'url')) {
          let data53 = data51.url;
          if (typeof data53 !== 'string') {
            const err125 = {
              instancePath: instancePath + '/supervisor/url',
              schemaPath: '#/properties/supervisor/properties/url/type',
              keyword: 'type',
              params: { type: 'string' },
              schema: schema31.properties.supervisor.properties.url.type,
              parentSchema: schema31.properties.supervisor.properties.url,
              data: data53,
            };
            if (vErrors === null) {
              vErrors = [err125];
            } else {
              vErrors.push(err125);
            }
            errors++;
          }
        }
      } else {
        const err126 = {
          instancePath: instancePath + '/supervisor',
          schemaPath: '#/properties/supervisor/type',
          keyword: 'type',
          params: { type: 'object' },
          schema: schema31.properties.supervisor.type,
          parentSchema: schema31.properties.supervisor,
          data: data51,
        };
        if (vErrors === null) {
          vErrors = [err126];
        } else {
          vErrors.push(err126);
        }
        errors++;
      }
    }
    if (data.cookies !== undefined && func0.call(data, 'cookies')) {
      let data54 = data.cookies;
      if (Array.isArray(data54)) {
        if (data54.length > 500) {
          const err127 = {
            instancePath: instancePath + '/cookies',
            schemaPath: '#/properties/cookies/maxItems',
            keyword: 'maxItems',
            params: { limit: 500 },
            schema: 500,
            parentSchema: schema31.properties.cookies,
            data: data54,
          };
          if (vErrors === null) {
            vErrors = [err127];
          } else {
            vErrors.push(err127);
          }
          errors++;
        }
        const len9 = data54.length;
        for (let i9 = 0; i9 < len9; i9++) {
          let data55 = data54[i9];
          if (data55 && typeof data55 == 'object' && !Array.isArray(data55)) {
            if (data55.name === undefined || !func0.call(data55, 'name')) {
              const err128 = {
                instancePath: instancePath + '/cookies/' + i9,
                schemaPath: '#/properties/cookies/items/required',
                keyword: 'required',
                params: { missingProperty: 'name' },
                schema: schema31.properties.cookies.items.required,
                parentSchema: schema31.properties.cookies.items,
                data: data55,
              };
              if (vErrors === null) {
                vErrors = [err128];
              } else {
                vErrors.push(err128);
              }
              errors++;
            }
            if (data55.category === undefined || !func0.call(data55, 'category')) {
              const err129 = {
                instancePath: instancePath + '/cookies/' + i9,
                schemaPath: '#/properties/cookies/items/required',
                keyword: 'required',
                params: { missingProperty: 'category' },
                schema: schema31.properties.cookies.items.required,
                parentSchema: schema31.properties.cookies.items,
                data: data55,
              };
              if (vErrors === null) {
                vErrors = [err129];
              } else {
                vErrors.push(err129);
              }
              errors++;
            }
            for (const key6 of Object.keys(data55)) {
              if (!func0.call(schema31.properties.cookies.items.properties, key6)) {
                const err130 = {
                  instancePath: instancePath + '/cookies/' + i9,
                  schemaPath: '#/properties/cookies/items/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key6 },
                  schema: false,
                  parentSchema: schema31.properties.cookies.items,
                  data: data55,
                };
                if (vErrors === null) {
                  vErrors = [err130];
                } else {
                  vErrors.push(err130);
                }
                errors++;
              }
            }
            if (data55.name !== undefined && func0.call(data55, 'name')) {
              let data56 = data55.name;
              if (typeof data56 === 'string') {
                if (data56.length < 2) {
                  const err131 = {
                    instancePath: instancePath + '/cookies/' + i9 + '/name',
                    schemaPath: '#/properties/cookies/items/properties/name/minLength',
                    keyword: 'minLength',
                    params: { limit: 2 },
                    schema: 2,
                    parentSchema: schema31.properties.cookies.items.properties.name,
                    data: data56,
                  };
                  if (vErrors === null) {
                    vErrors = [err131];
                  } else {
                    vErrors.push(err131);
                  }
                  errors++;
                }
              } else {
                const err132 = {
                  instancePath: instancePath + '/cookies/' + i9 + '/name',
                  schemaPath: '#/properties/cookies/items/properties/name/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.cookies.items.properties.name.type,
                  parentSchema: schema31.properties.cookies.items.properties.name,
                  data: data56,
                };
                if (vErrors === null) {
                  vErrors = [err132];
                } else {
                  vErrors.push(err132);
                }
                errors++;
              }
            }
            if (data55.category !== undefined && func0.call(data55, 'category')) {
              let data57 = data55.category;
              if (typeof data57 === 'string') {
                if (!pattern24.test(data57)) {
                  const err133 = {
                    instancePath: instancePath + '/cookies/' + i9 + '/category',
                    schemaPath: '#/properties/cookies/items/properties/category/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^[a-z][a-z0-9-]{0,31}$' },
                    schema: '^[a-z][a-z0-9-]{0,31}$',
                    parentSchema: schema31.properties.cookies.items.properties.category,
                    data: data57,
                  };
                  if (vErrors === null) {
                    vErrors = [err133];
                  } else {
                    vErrors.push(err133);
                  }
                  errors++;
                }
              } else {
                const err134 = {
                  instancePath: instancePath + '/cookies/' + i9 + '/category',
                  schemaPath: '#/properties/cookies/items/properties/category/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.cookies.items.properties.category.type,
                  parentSchema: schema31.properties.cookies.items.properties.category,
                  data: data57,
                };
                if (vErrors === null) {
                  vErrors = [err134];
                } else {
                  vErrors.push(err134);
                }
                errors++;
              }
            }
            if (data55.kind !== undefined && func0.call(data55, 'kind')) {
              let data58 = data55.kind;
              if (!(
                data58 === 'cookie' ||
                data58 === 'localStorage' ||
                data58 === 'sessionStorage' ||
                data58 === 'indexedDB' ||
                data58 === 'cacheStorage'
              )) {
                const err135 = {
                  instancePath: instancePath + '/cookies/' + i9 + '/kind',
                  schemaPath: '#/properties/cookies/items/properties/kind/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema31.properties.cookies.items.properties.kind.enum },
                  schema: schema31.properties.cookies.items.properties.kind.enum,
                  parentSchema: schema31.properties.cookies.items.properties.kind,
                  data: data58,
                };
                if (vErrors === null) {
                  vErrors = [err135];
                } else {
                  vErrors.push(err135);
                }
                errors++;
              }
            }
            if (data55.provider !== undefined && func0.call(data55, 'provider')) {
              let data59 = data55.provider;
              if (typeof data59 !== 'string') {
                const err136 = {
                  instancePath: instancePath + '/cookies/' + i9 + '/provider',
                  schemaPath: '#/properties/cookies/items/properties/provider/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.cookies.items.properties.provider.type,
                  parentSchema: schema31.properties.cookies.items.properties.provider,
                  data: data59,
                };
                if (vErrors === null) {
                  vErrors = [err136];
                } else {
                  vErrors.push(err136);
                }
                errors++;
              }
            }
            if (data55.purpose !== undefined && func0.call(data55, 'purpose')) {
              let data60 = data55.purpose;
              if (typeof data60 !== 'string') {
                const err137 = {
                  instancePath: instancePath + '/cookies/' + i9 + '/purpose',
                  schemaPath: '#/properties/cookies/items/properties/purpose/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.cookies.items.properties.purpose.type,
                  parentSchema: schema31.properties.cookies.items.properties.purpose,
                  data: data60,
                };
                if (vErrors === null) {
                  vErrors = [err137];
                } else {
                  vErrors.push(err137);
                }
                errors++;
              }
            }
            if (data55.duration !== undefined && func0.call(data55, 'duration')) {
              let data61 = data55.duration;
              if (typeof data61 !== 'string') {
                const err138 = {
                  instancePath: instancePath + '/cookies/' + i9 + '/duration',
                  schemaPath: '#/properties/cookies/items/properties/duration/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.cookies.items.properties.duration.type,
                  parentSchema: schema31.properties.cookies.items.properties.duration,
                  data: data61,
                };
                if (vErrors === null) {
                  vErrors = [err138];
                } else {
                  vErrors.push(err138);
                }
                errors++;
              }
            }
            if (data55.readers !== undefined && func0.call(data55, 'readers')) {
              let data62 = data55.readers;
              if (typeof data62 !== 'string') {
                const err139 = {
                  instancePath: instancePath + '/cookies/' + i9 + '/readers',
                  schemaPath: '#/properties/cookies/items/properties/readers/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.cookies.items.properties.readers.type,
                  parentSchema: schema31.properties.cookies.items.properties.readers,
                  data: data62,
                };
                if (vErrors === null) {
                  vErrors = [err139];
                } else {
                  vErrors.push(err139);
                }
                errors++;
              }
            }
            if (data55.country !== undefined && func0.call(data55, 'country')) {
              let data63 = data55.country;
              if (typeof data63 !== 'string') {
                const err140 = {
                  instancePath: instancePath + '/cookies/' + i9 + '/country',
                  schemaPath: '#/properties/cookies/items/properties/country/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.cookies.items.properties.country.type,
                  parentSchema: schema31.properties.cookies.items.properties.country,
                  data: data63,
                };
                if (vErrors === null) {
                  vErrors = [err140];
                } else {
                  vErrors.push(err140);
                }
                errors++;
              }
            }
            if (data55.host !== undefined && func0.call(data55, 'host')) {
              let data64 = data55.host;
              if (typeof data64 !== 'string') {
                const err141 = {
                  instancePath: instancePath + '/cookies/' + i9 + '/host',
                  schemaPath: '#/properties/cookies/items/properties/host/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  schema: schema31.properties.cookies.items.properties.host.type,
                  parentSchema: schema31.properties.cookies.items.properties.host,
                  data: data64,
                };
                if (vErrors === null) {
                  vErrors = [err141];
                } else {
                  vErrors.push(err141);
                }
                errors++;
              }
            }
            if (data55.httpOnly !== undefined && func0.call(data55, 'httpOnly')) {
              let data65 = data55.httpOnly;
              if (typeof data65 !== 'boolean') {
                const err142 = {
                  instancePath: instancePath + '/cookies/' + i9 + '/httpOnly',
                  schemaPath: '#/properties/cookies/items/properties/httpOnly/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                  schema: schema31.properties.cookies.items.properties.httpOnly.type,
                  parentSchema: schema31.properties.cookies.items.properties.httpOnly,
                  data: data65,
                };
                if (vErrors === null) {
                  vErrors = [err142];
                } else {
                  vErrors.push(err142);
                }
                errors++;
              }
            }
          } else {
            const err143 = {
              instancePath: instancePath + '/cookies/' + i9,
              schemaPath: '#/properties/cookies/items/type',
              keyword: 'type',
              params: { type: 'object' },
              schema: schema31.properties.cookies.items.type,
              parentSchema: schema31.properties.cookies.items,
              data: data55,
            };
            if (vErrors === null) {
              vErrors = [err143];
            } else {
              vErrors.push(err143);
            }
            errors++;
          }
        }
      } else {
        const err144 = {
          instancePath: instancePath + '/cookies',
          schemaPath: '#/properties/cookies/type',
          keyword: 'type',
          params: { type: 'array' },
          schema: schema31.properties.cookies.type,
          parentSchema: schema31.properties.cookies,
          data: data54,
        };
        if (vErrors === null) {
          vErrors = [err144];
        } else {
          vErrors.push(err144);
        }
        errors++;
      }
    }
  } else {
    const err145 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      schema: schema31.type,
      parentSchema: schema31,
      data,
    };
    if (vErrors === null) {
      vErrors = [err145];
    } else {
      vErrors.push(err145);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { props: true, dynamicProps: false, dynamicItems: false };
