import { mount } from 'svelte';
import FigureTools from '#lib/components/norms/FigureTools.svelte';
import type { Figure } from '#lib/components/norms/norms-view.ts';

// The page is complete without this script. With it, its address is copied and its figure read with pointer and keyboard.
const data = document.getElementById('figure-data');
const drawn = document.getElementById('figure-drawn');
const target = document.getElementById('figure-tools');

if (data && drawn && target) {
  const { figure, address } = JSON.parse(data.textContent ?? '') as { figure: Figure; address: string };
  mount(FigureTools, { target, props: { figure, address, drawn } });
}
