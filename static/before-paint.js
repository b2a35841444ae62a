// An address that asks for a view must not flash the default one: hide the prerendered figure until the page has answered.
// Without scripts this never runs and the default figure is there to read.
if (/[?&][ioagytldv]=/.test(location.search)) {
	document.documentElement.dataset.asked = '';
	setTimeout(() => delete document.documentElement.dataset.asked, 8000);
}
// A figure framed in another page shows nothing of the site around it, from the first paint on.
if (/[?&]embed=1(&|$)/.test(location.search)) document.documentElement.dataset.embed = '';
