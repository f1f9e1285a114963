import { openBrowser, choice } from './test/bench/measure.js';
const b = await openBrowser();
const own='<button data-cookie-preferences>Cookies</button>';
const page={head:'',body:'<p>tekst</p>'.repeat(50)+own,settings:{'google-analytics':'G-ABC1234567','google-ads':'AW-123456789'},cookie:choice(true)};
const control = `<script>for (let at = 0; at < 300; at++) { const box = document.createElement('p'); box.innerHTML = '<b>x</b>'.repeat(10); document.body.append(box); JSON.parse(JSON.stringify([...box.children].map(({ outerHTML }) => outerHTML))); box.remove(); }</script>`;
for(let i=0;i<3;i++){const bare=await b.measure({...page,isBare:true});const work=await b.measure({...page,body:page.body+control,isBare:true})-bare;const cost=await b.measure(page)-bare;console.log(bare.toFixed(1),work.toFixed(1),cost.toFixed(1),(cost/work).toFixed(2))}
await b.close();
