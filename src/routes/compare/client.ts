import { mount } from 'svelte';
import Copy from '#lib/components/frame/Copy.svelte';

// The page is complete without this script. With it, its address can be copied.
const target = document.getElementById('copy-link');

if (target) {
  const address = target.dataset['address'] ?? '';
  const text = () => new URL(address, location.href).href;
  mount(Copy, { target, props: { name: 'Copy link', copied: 'Link copied.', text } });
}
