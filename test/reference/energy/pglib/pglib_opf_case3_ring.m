% Longtable: a fictional grid of three buses, all figures set by hand (Apache-2.0).
% Both generators feed the load at bus 3; the line from bus 1 carries 80 MW at most.
%
% PowerModels' convention: b13 = 0.08/(0.06^2+0.08^2) = 8, the others 10 per unit. Of each MW from bus 1 the line carries 8/13,
% from bus 2 4/13. (8 g1 + 4 g2)/13 = 80 and g1 + g2 = 150 give g1 = 110, g2 = 40: 1100 + 1200 = 2300 $/h.
%
% MATPOWER's convention: b13 = 1/0.08 = 12.5. The line carries 5/7 and 5/14. (10 g1 + 5 g2)/14 = 80 gives g1 = 74, g2 = 76:
% 740 + 2280 = 3020 $/h.
function mpc = pglib_opf_case3_ring
mpc.version = '2';
mpc.baseMVA = 100.0;

mpc.bus = [
	1	 3	 0.0	 0.0	 0.0	 0.0	 1	 1.0	 10.0	 220.0	 1	 1.1	 0.9;
	2	 2	 0.0	 0.0	 0.0	 0.0	 1	 1.0	 0.0	 220.0	 1	 1.1	 0.9;
	3	 1	 148.5	 30.0	 1.5	 0.0	 1	 1.0	 0.0	 220.0	 1	 1.1	 0.9;
];

mpc.gen = [
	1	 75.0	 0.0	 100.0	 -100.0	 1.0	 100.0	 1	 300.0	 0.0;
	2	 75.0	 0.0	 100.0	 -100.0	 1.0	 100.0	 1	 300.0	 0.0;
];

mpc.gencost = [
	2	 0.0	 0.0	 3	 0.0	 10.0	 0.0;
	2	 0.0	 0.0	 3	 0.0	 30.0	 0.0;
];

mpc.branch = [
	1	 2	 0.0	 0.1	 0.0	 200.0	 200.0	 200.0	 0.0	 0.0	 1	 -30.0	 30.0;
	2	 3	 0.0	 0.1	 0.0	 200.0	 200.0	 200.0	 0.0	 0.0	 1	 -30.0	 30.0;
	1	 3	 0.06	 0.08	 0.0	 80.0	 80.0	 80.0	 0.0	 0.0	 1	 -30.0	 30.0;
];
