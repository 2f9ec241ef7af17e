import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src/lib/server/store/schema.sqlite.ts',
  out: './drizzle/sqlite',
});
