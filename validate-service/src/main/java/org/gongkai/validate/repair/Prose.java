package org.gongkai.validate.repair;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.Claim;
import org.gongkai.events.FigureState;
import org.gongkai.events.RequestRow;
import org.gongkai.events.Testimony;
import org.gongkai.validate.rule.Figures;

/** What the prose says to a change: it states some of the figures a second time. */
final class Prose {
    private static final CellId RECEIVED = CellId.requests(RequestRow.RECEIVED, Applicant.TOTAL);
    private static final CellId CARRIED_IN = CellId.requests(RequestRow.CARRIED_IN, Applicant.TOTAL);

    private final List<Claim> claims;
    private final Figures figures;

    Prose(List<Claim> claims, Figures figures) {
        this.claims = claims;
        this.figures = figures;
    }

    /**
     * The claim that speaks for or against a change.
     *
     * @param changed the cells that would be changed, with their new values
     * @param mended the cells of the equations that would hold then
     */
    Optional<Testimony> on(Map<CellId, BigDecimal> changed, Collection<CellId> mended) {
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        var near = new HashSet<>(mended);
        var ofChanged = claims.stream()
                .filter(claim -> changed.containsKey(claim.cell()))
                .map(claim -> new Testimony(isTrue(claim, changed), claim))
                .toList();
        // A claim of something that stays as it is speaks for what is built on it; that nothing happened proves little.
        var ofMended = claims.stream()
                .filter(claim -> !changed.containsKey(claim.cell())
                        && near.contains(claim.cell())
                        && claim.value().signum() > 0
                        && isTrue(claim, changed))
                .map(claim -> new Testimony(true, claim));
        return ofChanged.stream()
                .filter(testimony -> !testimony.agrees())
                .findFirst()
                .or(() -> ofChanged.stream().findFirst())
                .or(ofMended::findFirst);
    }

    /** 「收到/受理 n 件」 may mean what was received this year, or that and what was carried in. */
    private boolean isTrue(Claim claim, Map<CellId, BigDecimal> changed) {
        var value = value(claim.cell(), changed);
        return value.compareTo(claim.value()) == 0
                || (claim.cell().equals(RECEIVED)
                        && value.add(value(CARRIED_IN, changed)).compareTo(claim.value()) == 0);
    }

    private BigDecimal value(CellId cell, Map<CellId, BigDecimal> changed) {
        var otherwise = figures.state(cell) == FigureState.READ ? figures.value(cell) : BigDecimal.ZERO;
        return changed.getOrDefault(cell, otherwise);
    }
}
