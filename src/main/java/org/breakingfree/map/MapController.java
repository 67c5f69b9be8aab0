package org.breakingfree.map;

import org.breakingfree.http.Answer;
import org.breakingfree.http.Kind;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/map`: the map, its filters, and all of it as a list, at one address.
public final class MapController {

    private final Places places;
    private final Basemap basemap;
    private final OperatorMaps added;
    private final Views views;

    public MapController(Places places, Basemap basemap, OperatorMaps added, Views views) {
        this.places = places;
        this.basemap = basemap;
        this.added = added;
        this.views = views;
    }

    public void routes(PublicRoutes routes) {
        routes.page("/map", this::index);
    }

    private Answer index(Visit visit) {
        var atlas = places.atlas();
        var filter = Filter.of(visit, atlas).orElseThrow(visit::notFound);
        var chrome = visit.chrome();
        var shown = atlas.select(filter);
        var list = new PlaceList(chrome, atlas, filter);
        if (filter.page() > list.pages()) {
            throw visit.notFound();
        }
        var regions = new RegionMap(chrome, atlas, filter);
        var take = new TakeLinks(chrome, atlas, filter);
        var page = new MapPages.Index(
                chrome,
                "/map/tiles/" + basemap.edition(),
                MapPages.Added.of(added),
                list.summary(),
                new FilterForm(chrome, atlas, filter).page(),
                regions.regions(shown),
                list.page(places.part(atlas, filter, chrome.language(), list.first(), PlaceList.ROWS)),
                take.page(),
                take.discovery());
        return views.page("map/index", page, Places.TOPIC).as(Kind.MAP_PAGE);
    }
}
