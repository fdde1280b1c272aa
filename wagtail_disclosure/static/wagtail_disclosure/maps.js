// Offers an interactive map beside each drawn one. Nothing is loaded before the reader asks for it,
// and what is drawn stays where it cannot be.
(() => {
  if (window.disclosureMaps) return;
  window.disclosureMaps = true;

  const FURTHEST_ZOOM = 18;
  // A lone place is shown with the streets around it.
  const CLOSEST_FIT = 14;
  const PIN = 28;
  // Keeps places clear of the zoom buttons.
  const MARGIN = [64, 64];
  // So many failed tiles before the first good one mean that there is no map.
  const PATIENCE = 4;

  const element = (name, properties = {}) => Object.assign(document.createElement(name), properties);

  const loaded = (tag) =>
    new Promise((resolve, reject) => {
      tag.addEventListener('load', resolve);
      tag.addEventListener('error', reject);
      document.head.append(tag);
    });

  let library;
  const loadLibrary = (data) => {
    library ??= Promise.all([
      loaded(element('link', { rel: 'stylesheet', href: data.style })),
      loaded(element('script', { src: data.script })),
    ]);
    return library;
  };

  // Layers of plain pictures. Leaflet's own layer empties pictures with a data: address, which a
  // strict policy forbids.
  const layer = (address) => {
    const Tiles = L.GridLayer.extend({
      createTile(coords, done) {
        const tile = element('img', { alt: '', referrerPolicy: 'origin' });
        tile.addEventListener('load', () => done(null, tile));
        tile.addEventListener('error', () => done(new Error('no tile'), tile));
        tile.src = address.replace(/{([xyz])}/g, (_, field) => coords[field]);
        return tile;
      },
    });
    return new Tiles({ maxZoom: FURTHEST_ZOOM });
  };

  const popup = (place) => {
    const box = element('div');
    const name = place.url ? element('a', { href: place.url }) : element('span');
    name.textContent = place.title;
    box.append(name);
    return box;
  };

  // Places at the same spot stand side by side: `before` is how many there are already.
  const mark = (map, place, before) => {
    const icon = L.divIcon({
      className: 'disclosure-map-pin',
      iconSize: [PIN, PIN],
      iconAnchor: [PIN / 2 - before * (PIN + 2), PIN / 2],
      html: false,
    });
    const marker = L.marker(place.place, { icon }).addTo(map);
    const pin = marker.getElement();
    pin.textContent = place.number || '•';
    pin.setAttribute('aria-label', `${place.number} ${place.title}`.trim());
    marker.bindPopup(popup(place), { closeButton: false });
    // Who opens it with a key goes on from there, and comes back with Escape.
    marker.on('popupopen', (event) => event.popup.getElement().querySelector('a')?.focus());
    marker.on('popupclose', () => pin.isConnected && pin.focus());
  };

  const draw = (canvas, data, fail) => {
    const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = L.map(canvas, { fadeAnimation: moves, markerZoomAnimation: moves, scrollWheelZoom: false, zoomAnimation: moves, zoomControl: false });
    map.attributionControl.setPrefix(false).addAttribution(data.attribution).addAttribution(data.datum);
    L.control
      .zoom({ zoomInTitle: data.words.zoomIn, zoomOutTitle: data.words.zoomOut })
      .addTo(map);
    let [good, bad] = [0, 0];
    data.tiles.map(layer).forEach((tiles) => {
      tiles.on('tileload', () => (good += 1));
      tiles.on('tileerror', () => ((bad += 1), good === 0 && bad === PATIENCE && fail()));
      tiles.addTo(map);
    });
    const places = data.places.map(({ place }) => place);
    const fit = () => map.fitBounds(places, { maxZoom: CLOSEST_FIT, padding: MARGIN, animate: false });
    fit();
    map.on('resize', fit);
    if (data.isRoute) L.polyline(places, { className: 'disclosure-map-route' }).addTo(map);
    data.places.forEach((place, index) => {
      const same = ({ place: [latitude, longitude] }) =>
        latitude === place.place[0] && longitude === place.place[1];
      mark(map, place, data.places.slice(0, index).filter(same).length);
    });
    // The library listens for it only while the map itself has the focus.
    canvas.addEventListener('keydown', (event) => event.key === 'Escape' && map.closePopup());
    return map;
  };

  const offer = (block) => {
    const data = JSON.parse(block.dataset.disclosureMap);
    const drawings = block.querySelector('.disclosure-map-frame__drawings');
    const caption = block.querySelector('figcaption');
    const title = drawings.querySelector('title').textContent;
    const button = element('button', { type: 'button', className: 'disclosure-map-switch' });
    const status = element('span', { className: 'disclosure-quiet' });
    status.setAttribute('role', 'status');
    const tools = element('p', { className: 'disclosure-map-tools' });
    let canvas;
    let map;

    const close = () => {
      const focused = document.activeElement;
      map?.remove();
      canvas?.remove();
      map = canvas = undefined;
      drawings.hidden = caption.hidden = false;
      button.textContent = data.words.open;
      // A popup that goes away with its map has taken the focus along.
      if (focused !== document.body) button.focus();
    };
    const fail = () => {
      // Not in the middle of what the library is doing.
      setTimeout(close);
      status.textContent = data.words.failed;
    };
    const open = async () => {
      status.textContent = '';
      // At once, so that a second press closes it.
      const opened = (canvas = element('div', { className: 'disclosure-map-canvas' }));
      button.textContent = data.words.close;
      await loadLibrary(data);
      if (canvas !== opened) return;
      canvas.setAttribute('role', 'region');
      canvas.setAttribute('aria-label', title);
      drawings.after(canvas);
      drawings.hidden = caption.hidden = true;
      map = draw(canvas, data, fail);
    };

    button.textContent = data.words.open;
    button.addEventListener('click', () => (canvas ? close() : open().catch(fail)));
    tools.append(button, ' ', status);
    drawings.before(tools);
  };

  document.querySelectorAll('[data-disclosure-map]').forEach(offer);
})();
